/** A value as it stands in JSON, YAML or code. Nothing is ever evaluated. */
export type Literal =
  | LiteralObject
  | { readonly kind: 'array'; readonly line: number; readonly items: readonly Literal[] }
  | {
      readonly kind: 'scalar';
      readonly line: number;
      readonly text: string;
      /** `false`: a number, a word such as `null`, or a name in code. */
      readonly isQuoted: boolean;
    };

export type LiteralObject = {
  readonly kind: 'object';
  readonly line: number;
  readonly entries: readonly (readonly [key: string, value: Literal])[];
};

/** Its entries of these names, case, `_` and `-` not counting. */
export function entryOf(object: LiteralObject, ...names: readonly string[]): Literal | undefined {
  for (const name of names) {
    const found = object.entries.find(([key]) => foldKey(key) === name);
    if (found) return found[1];
  }
  return undefined;
}

export function foldKey(key: string): string {
  return key.replace(/[\s_-]/g, '').toLowerCase();
}

/** The text of a scalar; `null` for the words that mean nothing. */
export function scalarText(literal: Literal | undefined): string | null {
  if (literal?.kind !== 'scalar') return null;
  const isNothing = !literal.isQuoted && /^(?:null|none|undefined|nil|~)?$/i.test(literal.text);
  return isNothing ? null : literal.text;
}

export function isNothing(literal: Literal): boolean {
  return literal.kind === 'scalar' && scalarText(literal) === null;
}
