import type { AssociationLimit, AssociationRef, DraftRow } from './limit';

export type RuleCase = {
  readonly name: string;
  readonly draft: readonly (readonly [AssociationRef, DraftRow['limit']])[];
  readonly current?: readonly (readonly [AssociationRef, AssociationLimit['limit']])[];
  /** `row code[: the fixes offered]` */
  readonly issues: readonly string[];
};
