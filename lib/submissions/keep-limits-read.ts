import { indexCatalogue, type CatalogueIndex } from '../limits/catalogue-index';
import { associationKey, type AssociationKey } from '../limits/limit';
import type { CatalogueSource } from '../portals/catalogue-source';
import type { DriftEvidence, DriftStore, NamedJudgement } from './drift-ports';
import { judgeDrift } from './judge-drift';
import type { Drift, LimitsRead } from './snapshot';

export type KeepReadDependencies = {
  readonly drift: Pick<DriftStore, 'keepRead'>;
  readonly catalogue: Pick<CatalogueSource, 'kept'>;
};

/** Keeps a read of all limits where it differs from the last one, and what others changed. */
export async function keepLimitsRead(
  { drift, catalogue }: KeepReadDependencies,
  read: LimitsRead,
): Promise<void> {
  const kept = await catalogue.kept();
  let index: CatalogueIndex | null = null;
  // Made only where something changed: most reads show what the last one showed.
  const indexed = (): CatalogueIndex | null =>
    (index ??= kept === null ? null : indexCatalogue(kept.catalogue));
  await drift.keepRead(read, (evidence) => judgeAndName(evidence, indexed()));
}

function judgeAndName(evidence: DriftEvidence, index: CatalogueIndex | null): NamedJudgement {
  const { changes, settled } = judgeDrift({ ...evidence, index });
  return {
    changes: changes.map((change) => ({
      ...change,
      label: change.label ?? typeOf(change, index)?.label ?? null,
      pair: pairOf(change, index),
    })),
    settled,
  };
}

function typeOf(key: AssociationKey, index: CatalogueIndex | null) {
  const [type, ...others] = index?.typesByKey.get(associationKey(key)) ?? [];
  return others.length === 0 ? type : undefined;
}

function pairOf(key: AssociationKey, index: CatalogueIndex | null): Drift['pair'] {
  const type = typeOf(key, index);
  if (type === undefined) return null;
  const { fromObjectTypeId, toObjectTypeId } = type;
  const nameOf = (id: string): string => index?.objectTypesById.get(id)?.plural ?? id;
  return {
    fromObjectTypeId,
    toObjectTypeId,
    fromName: nameOf(fromObjectTypeId),
    toName: nameOf(toObjectTypeId),
  };
}
