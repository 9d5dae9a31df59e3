'use client';

import { mergeDraft } from '@/lib/limits/merge-draft';
import type { NewDraftRow } from '@/lib/limits/merge-draft';
import type { DraftOrigin } from '@/lib/submissions/origin';
import { draftStore } from './use-draft';

/**
 * Adds wishes to the portal's draft, as one step that can be undone, and resolves when they are
 * kept: what follows may leave the page. Without `origin`, the draft comes from where it came.
 */
export async function addToDraft(
  hubId: number,
  rows: readonly NewDraftRow[],
  origin?: DraftOrigin,
): Promise<void> {
  const store = draftStore(hubId);
  await store.loaded();
  store.endStep();
  store.edit((drafted) => mergeDraft(drafted, rows), null, origin);
  if (origin !== undefined) store.setOrigin(origin);
  store.endStep();
  await store.settled();
}
