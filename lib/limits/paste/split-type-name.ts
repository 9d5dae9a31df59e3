import { ASSOCIATION_CATEGORIES } from '../limit';

/** Characters of a label are bounded by the cap of a cell. */
const NAMED = new RegExp(`^(.*) \\((${ASSOCIATION_CATEGORIES.join('|')}) (\\d{1,10})\\)$`, 's');

export type NamedType = {
  readonly label: string;
  readonly category: string | null;
  readonly typeId: string | null;
};

/** `Board (USER_DEFINED 60)`: how our limits file tells labels apart that differ only in case. */
export function splitTypeName(name: string): NamedType {
  const [, label, category, typeId] = NAMED.exec(name) ?? [];
  if (label === undefined || category === undefined || typeId === undefined) {
    return { label: name, category: null, typeId: null };
  }
  return { label, category, typeId };
}
