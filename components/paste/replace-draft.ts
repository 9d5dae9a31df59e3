'use client';

import { mergeDraft } from '@/lib/limits/merge-draft';
import type { NewDraftRow } from '@/lib/limits/merge-draft';
import { draftStore } from '../change/use-draft';

/** The rows of a paste alone, in place of the whole draft: one step that can be undone. */
export async function replaceDraft(hubId: number, rows: readonly NewDraftRow[]): Promise<void> {
  const store = draftStore(hubId);
  await store.loaded();
  store.endStep();
  store.edit(() => mergeDraft([], rows));
  store.endStep();
  await store.settled();
}
