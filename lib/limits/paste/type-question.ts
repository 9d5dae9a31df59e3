import type { AssociationCategory, AssociationType } from '../limit';
import type { PasteIndex } from './paste-index';
import type { PasteNote, PasteProblem } from './paste-result';

/** What a row says of its association type. */
export type TypeQuestion = {
  readonly index: PasteIndex;
  readonly key: number;
  readonly typeId: number | null;
  readonly category: AssociationCategory | null;
  /** `null` and empty: any label, unless a type id says more. */
  readonly label: string | null;
  readonly isCall: boolean;
  readonly isForeign: boolean;
};

export type TypeReading = {
  readonly type: AssociationType | null;
  readonly problems: readonly PasteProblem[];
  readonly notes: readonly PasteNote[];
};
