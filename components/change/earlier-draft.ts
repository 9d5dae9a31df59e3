import type { DraftOrigin } from '@/lib/submissions/origin';
import { unpackRows } from './stored-draft';
import type { StoredDraft } from './stored-draft';

/** What earlier versions kept, whole: the first as lists and without an origin, the second as text. */
export type EarlierDraft = { readonly hubId: number; readonly revision: number } & (
  | { readonly version: 1; readonly rows: readonly unknown[] }
  | { readonly version: 2; readonly rows: string; readonly origin: DraftOrigin | null }
);

export function readEarlier(draft: EarlierDraft): StoredDraft {
  const { revision } = draft;
  return draft.version === 1
    ? { revision, rows: unpackRows(JSON.stringify(draft.rows)), origin: null }
    : { revision, rows: unpackRows(draft.rows), origin: draft.origin };
}
