import { indexCatalogue, type CatalogueIndex } from '../limits/catalogue-index';
import type { CatalogueSource } from '../portals/catalogue-source';
import type { DriftEvidence, DriftStore, NamedJudgement } from './drift-ports';
import { judgeDrift } from './judge-drift';
import { placeType } from './place-drift';
import type { LimitsRead } from './snapshot';

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
    changes: changes.map((change) => {
      const { pair, label } = placeType(change, index);
      return { ...change, pair, label: change.label ?? label };
    }),
    settled,
  };
}
