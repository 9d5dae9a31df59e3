import { foldName } from '@/lib/limits/fold-name';
import type { PaletteObject } from './palette-objects';

export type NamedPair = { readonly from: PaletteObject; readonly to: PaletteObject };

const PAIRS_MAX = 6;
/** A text of more words is no pair: each way to split it is tried. */
const WORDS_MAX = 8;

/**
 * The pairs that a text can mean: "deals contacts", "deal → Kontakte", "line items con". Names that
 * are whole go before names that only begin so.
 */
export function findPairs(objects: readonly PaletteObject[], text: string): readonly NamedPair[] {
  const words = text
    .replace(/[→⇄>]|->/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > WORDS_MAX) return [];
  const found: (NamedPair & { readonly rank: number })[] = [];
  for (let split = 1; split < words.length; split += 1) {
    const froms = findNamed(objects, words.slice(0, split).join(' '));
    const tos = findNamed(objects, words.slice(split).join(' '));
    for (const from of froms) {
      for (const to of tos) {
        found.push({ from: from.object, to: to.object, rank: from.rank + to.rank });
      }
    }
  }
  const best = found.sort((a, b) => a.rank - b.rank);
  const byKey = new Map<string, NamedPair>();
  for (const { from, to } of best) {
    const key = `${from.objectTypeId}>${to.objectTypeId}`;
    if (!byKey.has(key)) byKey.set(key, { from, to });
  }
  return [...byKey.values()].slice(0, PAIRS_MAX);
}

type Ranked = { readonly object: PaletteObject; readonly rank: number };

/** Objects that are called so (rank 0), or whose names begin so (rank 1); best first. */
export function findNamed(objects: readonly PaletteObject[], text: string): readonly Ranked[] {
  const query = foldName(text);
  if (query === '') return [];
  return objects
    .flatMap((object) => {
      const names = [...[object.objectTypeId, object.plural].map(foldName), ...object.names];
      if (names.includes(query)) return [{ object, rank: 0 }];
      return names.some((name) => name.startsWith(query)) ? [{ object, rank: 1 }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
}
