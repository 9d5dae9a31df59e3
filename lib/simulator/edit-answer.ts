import { CATEGORIES } from './portal-state';
import { jsonAnswer, type Answer } from './answers';
import type { FaultEffect } from './fault-effects';
import { isFields, type Fields } from './read-body';

type Kind<Name extends FaultEffect['kind']> = Extract<FaultEffect, { kind: Name }>;

/** `results` of an answer as they should not be; other answers pass as they are. */
export function editResults(
  effect: Kind<'reorder_results' | 'missing_results' | 'foreign_results'>,
  answer: Answer,
): Answer {
  return withBody(answer, (body) => {
    const results: unknown = body['results'];
    if (!Array.isArray(results)) return body;
    switch (effect.kind) {
      case 'reorder_results':
        return { ...body, results: results.toReversed() };
      case 'missing_results':
        return { ...body, results: results.slice(0, Math.max(0, results.length - effect.count)) };
      case 'foreign_results':
        return { ...body, results: [...(results as readonly unknown[]), ...effect.rows] };
    }
  });
}

/** The batch is under way: it has begun, and has no result. */
export function toPending({ status }: Kind<'pending'>, startedAt: string): Answer {
  return jsonAnswer(200, { status, results: [], requestedAt: startedAt, startedAt });
}

/** The batch without the rows that shall be refused, and those rows. */
export function splitBatch(
  bodyText: string,
  keep: number,
): { readonly bodyText: string; readonly refused: readonly Fields[] } {
  const body = parse(bodyText);
  const inputs = body?.['inputs'];
  if (!Array.isArray(inputs)) return { bodyText, refused: [] };
  const rows = inputs as readonly unknown[];
  return {
    bodyText: JSON.stringify({ ...body, inputs: rows.slice(0, keep) }),
    refused: rows.slice(keep).filter(isFields),
  };
}

/** Adds an error for each refused row. */
export function withRefusals(
  effect: Kind<'partial'>,
  answer: Answer,
  refused: readonly Fields[],
): Answer {
  if (refused.length === 0) return answer;
  const isBatch = answer.status >= 200 && answer.status < 300;
  if (!isBatch) return answer;
  const errors = effect.errors === 'none' ? [] : refused.map((row) => refusal(row, effect.errors));
  const own = parse(answer.body ?? '{}') ?? {};
  const body = {
    status: 'COMPLETE',
    results: [],
    ...own,
    ...(errors.length > 0 ? { numErrors: errors.length, errors } : {}),
  };
  const headers = { ...answer.headers, 'content-type': 'application/json;charset=utf-8' };
  return { status: effect.status, headers, body: JSON.stringify(body) };
}

function refusal(row: Fields, naming: 'named' | 'anonymous' | 'none') {
  const category = CATEGORIES.findIndex((each) => each === row['category']);
  return {
    status: 'error',
    category: 'VALIDATION_ERROR',
    message: 'This row is refused (simulated)',
    ...(naming === 'named' ? { context: { type: [`${category}-${String(row['typeId'])}`] } } : {}),
  };
}

function withBody(answer: Answer, edit: (body: Fields) => Fields): Answer {
  const body = answer.body === null ? undefined : parse(answer.body);
  return body === undefined ? answer : { ...answer, body: JSON.stringify(edit(body)) };
}

function parse(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
