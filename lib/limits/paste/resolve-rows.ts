import type { AssociationType, Limit, Pair } from '../limit';
import type { CandidateRow, RowContext } from './candidate-row';
import { mergeRepeats } from './merge-repeats';
import type { Answers } from './paste-answers';
import type { PasteIndex } from './paste-index';
import type { PasteNote, PasteProblem, PasteRow, SkippedLine } from './paste-result';
import { readLimit, readLimitColumn } from './read-limit';
import type { LimitReading } from './read-limit';
import { checked, missingLimit, resolveLimit } from './resolve-limit';
import type { ResolvedLimit } from './resolve-limit';
import { createObjectReader } from './resolve-object';
import type { ResolvedObject } from './resolve-object';
import { createTypeReader, readCategory } from './row-type';
import type { RowEnds } from './row-type';

type Resolved = { readonly rows: readonly PasteRow[]; readonly skipped: readonly SkippedLine[] };

const NOTHING: readonly never[] = [];

type ResolveOptions = {
  readonly index: PasteIndex;
  readonly answers: Answers;
  /** Whether a person does not want the row. */
  readonly isLeft: (candidate: CandidateRow) => boolean;
  readonly onProgress: ((share: number) => void) | undefined;
};

/** Rows between two reports of progress. */
const STEP = 1000;

/** Looks every row up in the portal. A row that cannot be is kept, with its problems. */
export function resolveRows(
  candidates: readonly CandidateRow[],
  { index, answers, isLeft, onProgress }: ResolveOptions,
): Resolved {
  const column = readLimitColumn(limitTexts(candidates));
  const readings = new Map<string, LimitReading>();
  /** Limits that no answer changes and nothing is said about, by their text. */
  const sound = new Map<string, ResolvedLimit>();
  const objects = createObjectReader(index, answers);
  const types = createTypeReader(index, answers, likelyPairs(candidates, index));
  const rows: PasteRow[] = [];
  const rowTypes: (AssociationType | null)[] = [];
  const skipped: SkippedLine[] = [];
  let last: RowEnds = { from: null, to: null };

  candidates.forEach((candidate, position) => {
    // Two keys for each: a row that says both sides becomes two.
    const key = position * 2;
    if (position % STEP === 0) onProgress?.(position / candidates.length);
    const { written, context } = candidate;
    const reading = written.limit === null ? null : readingOf(written.limit);
    const limit = soundLimit(candidate) ?? limitOf(candidate, { reading, key, answers });
    const from = objects(written.from);
    const to = objects(written.to);
    if (limit === 'leave' || answers.left.has(key) || isLeft(candidate)) {
      const isProse = written.limit === '' && from.problems.length + to.problems.length > 0;
      const reason = isProse ? 'not_understood' : 'left_as_is';
      skipped.push({ line: candidate.line, reason, text: candidate.text });
      return;
    }
    const ends = endsOf(from, to, context);
    const exact = types.exactly(written, ends);
    const hasUnread = from.problems.length > 0 || to.problems.length > 0;
    const type = exact === null ? types.read(candidate, { key, ends, hasUnread }) : null;
    const found: Found = {
      candidate,
      key,
      ends,
      type: type === null ? exact : type.type,
      limit,
      problems: joined(joined(from.problems, to.problems), type?.problems ?? NOTHING),
      notes: joined(joined(candidate.notes, from.notes), joined(to.notes, type?.notes ?? NOTHING)),
    };
    if (reading?.kind !== 'both_sides' || answers.limits.has(key)) {
      add(found);
      return;
    }
    for (const side of bothSides(found, reading)) if (!answers.left.has(side.key)) add(side);
  });

  const merged = mergeRepeats({ rows, types: rowTypes }, answers);
  return { rows: merged.rows, skipped: [...skipped, ...merged.skipped] };

  function add(found: Found): void {
    rows.push(rowOf(found, rows.length + 1));
    rowTypes.push(found.type);
  }

  function soundLimit({ written, context }: CandidateRow): ResolvedLimit | undefined {
    if (written.limit === null || context.isRemoval || answers.limits.size > 0) return undefined;
    return sound.get(written.limit);
  }

  function readingOf(text: string): LimitReading {
    const known = readings.get(text);
    if (known) return known;
    const reading = readLimit(text, column);
    readings.set(text, reading);
    if (reading.kind === 'limit' && !reading.isChanged) {
      const limit = resolveLimit(text.trim(), reading, { key: 0, answers });
      if (limit !== 'leave' && limit.problems.length + limit.notes.length === 0) {
        sound.set(text, limit);
      }
    }
    return reading;
  }

  function bothSides(found: Found, reading: BothSides): readonly Found[] {
    const { candidate, key, type, ends } = found;
    const text = candidate.written.limit ?? '';
    const note: PasteNote = { code: 'split_cardinality', params: { text } };
    const notes = [...found.notes, note];
    const there = checked(reading.there, { text, key, isChanged: false });
    const back = checked(reading.back, { text, key: key + 1, isChanged: false });
    const inverse =
      type === null ? { type: null, problems: found.problems } : types.inverse(type, key + 1);
    return [
      { ...found, notes, limit: there },
      {
        ...{ candidate, notes, type: inverse.type, problems: inverse.problems },
        ...{ key: key + 1, ends: { from: ends.to, to: ends.from }, limit: back },
      },
    ];
  }

  /** Rows of one pair mostly stand together, and have their ends in common. */
  function endsOf(from: ResolvedObject, to: ResolvedObject, { pair }: RowContext): RowEnds {
    const fromId = from.objectTypeId ?? pair?.fromObjectTypeId ?? null;
    const toId = to.objectTypeId ?? pair?.toObjectTypeId ?? null;
    if (fromId !== last.from || toId !== last.to) last = { from: fromId, to: toId };
    return last;
  }
}

function limitTexts(candidates: readonly CandidateRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { written } of candidates) {
    const text = written.limit;
    if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

type BothSides = Extract<LimitReading, { readonly kind: 'both_sides' }>;
/** What a row was found to say. */
type Found = {
  readonly candidate: CandidateRow;
  readonly key: number;
  readonly ends: RowEnds;
  readonly type: AssociationType | null;
  readonly limit: ResolvedLimit;
  readonly problems: readonly PasteProblem[];
  readonly notes: readonly PasteNote[];
};

/** @param rowNumber if no row before it falls away */
function rowOf(found: Found, rowNumber: number): PasteRow {
  const { candidate, key, ends, type, limit, problems, notes } = found;
  return {
    rowNumber,
    key,
    sourceLine: candidate.line,
    sourceText: candidate.text,
    written: candidate.written,
    fromObjectTypeId: type?.fromObjectTypeId ?? ends.from,
    toObjectTypeId: type?.toObjectTypeId ?? ends.to,
    category: type?.category ?? null,
    typeId: type?.typeId ?? null,
    label: type?.label ?? null,
    limit: limit.limit,
    problems: joined(problems, limit.problems),
    notes: joined(notes, limit.notes),
  };
}

function limitOf(
  { written, context }: CandidateRow,
  asked: { readonly reading: LimitReading | null; readonly key: number; readonly answers: Answers },
): ResolvedLimit | 'leave' {
  const { reading, key, answers } = asked;
  if (context.isRemoval) return { limit: 'many', problems: NOTHING, notes: NOTHING };
  if (reading === null || written.limit === null) {
    const answered: Limit | undefined = answers.limits.get(key);
    if (answered === undefined) return missingLimit(key);
    return { limit: answered, problems: NOTHING, notes: NOTHING };
  }
  if (reading.kind === 'both_sides')
    return { limit: reading.there, problems: NOTHING, notes: NOTHING };
  return resolveLimit(written.limit.trim(), reading, { key, answers });
}

/** Pairs that the type ids of rows of one call tell, for those whose own do not. */
function likelyPairs(
  candidates: readonly CandidateRow[],
  index: PasteIndex,
): ReadonlyMap<RowContext, readonly Pair[]> {
  const likely = new Map<RowContext, Map<string, Pair>>();
  for (const { context, written } of candidates) {
    if (!context.isCall || context.pair !== null || written.typeId === null) continue;
    const types = index.typesById.get(Number(written.typeId)) ?? [];
    const category = readCategory(written.category).category;
    const meant = types.filter((type) => category === null || type.category === category);
    if (meant.length !== 1 || meant[0]?.category !== 'HUBSPOT_DEFINED') continue;
    const pairs = likely.get(context) ?? new Map<string, Pair>();
    for (const type of meant) pairs.set(`${type.fromObjectTypeId}>${type.toObjectTypeId}`, type);
    likely.set(context, pairs);
  }
  return new Map([...likely].map(([context, pairs]) => [context, [...pairs.values()]]));
}

function joined<Each>(first: readonly Each[], second: readonly Each[]): readonly Each[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...first, ...second];
}
