import type { LimitsSheet, SheetPair } from './limits-sheet';

export const SHOWN_ROWS = ['all', 'limited'] as const;

export type LimitsFilter = {
  readonly query: string;
  readonly show: (typeof SHOWN_ROWS)[number];
};

/**
 * The rows in which every word of the query occurs: in an object's name, a label or an id. A number
 * must begin an id or a name, so that 3 does not find 13.
 */
export function filterLimits(sheet: LimitsSheet, { query, show }: LimitsFilter): LimitsSheet {
  const words = wordsOf(query);
  return {
    ...sheet,
    pairs: sheet.pairs.flatMap((pair) => {
      const rows = rowsThatMatch(pair, words).filter(
        ({ limit }) => show === 'all' || limit !== 'many',
      );
      return rows.length === 0 ? [] : [{ ...pair, rows }];
    }),
    unplaced: sheet.unplaced.filter(({ ends, label, typeId }) =>
      matches([ends?.from ?? '', ends?.to ?? '', label, String(typeId)], words),
    ),
  };
}

export function countRows({ pairs }: LimitsSheet): number {
  return pairs.reduce((total, { rows }) => total + rows.length, 0);
}

function rowsThatMatch(pair: SheetPair, words: readonly string[]): SheetPair['rows'] {
  const { from, to, otherNames, rows } = pair;
  return rows.filter(({ label, typeIds }) =>
    matches([from, to, otherNames, label, ...typeIds.map(String)], words),
  );
}

function matches(texts: readonly string[], words: readonly string[]): boolean {
  const text = ` ${normalise(texts.join(' '))}`;
  return words.every((word) => text.includes(/^\d/.test(word) ? ` ${word}` : word));
}

/** The arrow of a pair stands for nothing: "deals → contacts" finds that pair. */
function wordsOf(query: string): readonly string[] {
  return normalise(query)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
