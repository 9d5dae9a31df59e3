import { describe, expect, test } from 'vitest';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export type Documented = {
  readonly name: string;
  readonly read: (answer: unknown) => unknown;
  /** Whole, as HubSpot documents it or as it was recorded. */
  readonly answer: Json;
  readonly value: unknown;
  /** What is read where a field is missing or null; `refused` where the answer cannot be read. */
  readonly gone: Readonly<Record<string, unknown>>;
};

/** Holds a schema against a documented answer: whole, with fields gone, null, and new. */
export function describeDocumented(documented: readonly Documented[]): void {
  describe.each(documented)('$name', ({ read, answer, value, gone }) => {
    test('is read as documented', () => {
      expect(read(answer)).toEqual(value);
    });

    test('is read the same with fields that nobody knows yet', () => {
      expect(read(withUnknownFields(answer))).toEqual(value);
    });

    test.each(Object.keys(gone))('where %s is missing or null', (path) => {
      for (const changed of [withoutField(answer, path), withNull(answer, path)]) {
        if (gone[path] === 'refused') expect(() => read(changed)).toThrow();
        else expect(read(changed)).toEqual(gone[path]);
      }
    });
  });
}

/** `path` as in `results.0.label`. */
function withoutField(answer: Json, path: string): Json {
  return edit(answer, path.split('.'), () => undefined);
}

function withNull(answer: Json, path: string): Json {
  return edit(answer, path.split('.'), () => null);
}

/** A new field in every object, at every depth. */
function withUnknownFields(answer: Json): Json {
  if (isList(answer)) return answer.map(withUnknownFields);
  if (answer === null || typeof answer !== 'object') return answer;
  const known = Object.entries(answer).map(
    ([name, value]) => [name, withUnknownFields(value)] as const,
  );
  return { notDocumentedYet: { depth: [1, null] }, ...Object.fromEntries(known) };
}

function edit(
  value: Json,
  [name, ...rest]: readonly string[],
  change: (field: Json) => Json | undefined,
): Json {
  if (name === undefined || value === null || typeof value !== 'object') {
    throw new Error('The answer has no such field.');
  }
  const fields = new Map<string, Json>(Object.entries(value));
  const field = fields.get(name);
  if (field === undefined) throw new Error(`The answer has no field ${name}.`);
  const changed = rest.length === 0 ? change(field) : edit(field, rest, change);
  if (changed === undefined) fields.delete(name);
  else fields.set(name, changed);
  return isList(value) ? [...fields.values()] : Object.fromEntries(fields);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
