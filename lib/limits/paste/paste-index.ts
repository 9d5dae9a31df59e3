import type { Catalogue } from '../catalogue';
import { indexCatalogue } from '../catalogue-index';
import type { CatalogueIndex } from '../catalogue-index';
import { findAssociationTypes } from '../find-association-types';
import { foldName } from '../fold-name';
import { ANY_LABEL_NAMES } from '../hubspot-label-names';
import type { AssociationType, Pair } from '../limit';
import { typesOfPair } from '../type-index';

/** A pair's types, ready for many look-ups. */
export type PairTypes = Pair & {
  readonly types: readonly AssociationType[];
  /** By the label exactly as the portal writes it; `null` where two types share it. */
  readonly byLabel: ReadonlyMap<string, AssociationType | null>;
  /** What texts were found to mean: filled as rows are read. */
  readonly found: Map<string, readonly AssociationType[]>;
};

export type PasteIndex = CatalogueIndex & {
  readonly pairs: Map<string, PairTypes>;
};

const KNOWN = new WeakMap<Catalogue, PasteIndex>();

/** A catalogue is made ready once, however often it is pasted against. */
export function pasteIndexOf(catalogue: Catalogue): PasteIndex {
  const known = KNOWN.get(catalogue);
  if (known) return known;
  const index = { ...indexCatalogue(catalogue), pairs: new Map<string, PairTypes>() };
  KNOWN.set(catalogue, index);
  return index;
}

export function pairTypes(index: PasteIndex, pair: Pair): PairTypes {
  const key = `${pair.fromObjectTypeId}>${pair.toObjectTypeId}`;
  const known = index.pairs.get(key);
  if (known) return known;
  const types = typesOfPair(index, pair);
  const byLabel = new Map<string, AssociationType | null>();
  for (const type of types) {
    if (type.label === null) continue;
    byLabel.set(type.label, byLabel.has(type.label) ? null : type);
  }
  const { fromObjectTypeId, toObjectTypeId } = pair;
  const made = { fromObjectTypeId, toObjectTypeId, types, byLabel, found: new Map() };
  index.pairs.set(key, made);
  return made;
}

/** Every type of the pair that `text` can mean: its label, or empty for any label. */
export function findTypes(
  index: PasteIndex,
  pair: PairTypes,
  text: string,
): readonly AssociationType[] {
  const exact = pair.byLabel.get(text);
  if (exact) return [exact];
  const known = pair.found.get(text);
  if (known) return known;
  const named = findAssociationTypes(index, pair, text);
  const isNone =
    named.length === 0 && NO_LABEL.has(foldName(text.replace(/^[([{<]|[)\]}>]$/g, '')));
  const found = isNone ? findAssociationTypes(index, pair, '') : named;
  pair.found.set(text, found);
  return found;
}

/** How people and programs write that a limit has no label. */
const NO_LABEL: ReadonlySet<string> = new Set(
  [
    ...['null', 'none', 'n/a', 'na', 'nil', 'undefined', 'blank', 'empty', 'no association label'],
    ...['leer', 'ohne', 'ohne Zuordnungslabel', 'k. A.', 'k.A.', 'sans étiquette', 'aucun', 'vide'],
    ...['sin rótulo', 'ninguna', 'sem etiqueta', 'nenhum', 'geen', 'geen label', 'nessuna', 'なし'],
    ...ANY_LABEL_NAMES,
  ].map(foldName),
);
