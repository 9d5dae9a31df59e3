'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { browserDraftChannel, browserDraftStorage } from './draft-storage';
import { LOADING_DRAFT, createDraftStore } from './draft-store';
import type { Draft, DraftStore } from './draft-store';

/** One a portal and tab, so that the form and the preview see the same draft and its history. */
const stores = new Map<number, DraftStore>();

/** Only in a browser. */
export function draftStore(hubId: number): DraftStore {
  const known = stores.get(hubId);
  if (known) return known;
  const store = createDraftStore({
    hubId,
    storage: browserDraftStorage(hubId),
    channel: browserDraftChannel(hubId),
  });
  stores.set(hubId, store);
  void store.load();
  return store;
}

export function useDraft(hubId: number): Draft {
  const subscribe = useCallback(
    (listener: () => void) => draftStore(hubId).subscribe(listener),
    [hubId],
  );
  return useSyncExternalStore(
    subscribe,
    () => draftStore(hubId).getDraft(),
    () => LOADING_DRAFT,
  );
}
