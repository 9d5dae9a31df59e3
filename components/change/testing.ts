import type { DraftRow } from '@/lib/limits/limit';
import type { DraftChannel, DraftStorage, StoredDraft } from './draft-store';

/** A row of deals → contacts. */
export function rowOf(rowNumber: number, typeId: number, limit: DraftRow['limit']): DraftRow {
  return {
    rowNumber,
    fromObjectTypeId: '0-3',
    toObjectTypeId: '0-1',
    category: 'USER_DEFINED',
    typeId,
    limit,
  };
}

/** What all tabs of a browser share. */
export function createBrowser() {
  let stored: StoredDraft | null = null;
  let isBroken = false;
  const tabs: ((revision: number) => void)[] = [];
  const storage: DraftStorage = {
    read: () => (isBroken ? Promise.reject(new Error('No storage')) : Promise.resolve(stored)),
    update: (change) => {
      if (isBroken) return Promise.reject(new Error('No storage'));
      stored = structuredClone(change(stored));
      return Promise.resolve();
    },
  };
  const openChannel = (): DraftChannel => {
    let own: ((revision: number) => void) | null = null;
    return {
      post: (revision) => {
        for (const tab of tabs) if (tab !== own) tab(revision);
      },
      listen: (onRevision) => {
        own = onRevision;
        tabs.push(onRevision);
      },
    };
  };
  return {
    storage,
    openChannel,
    stored: () => stored,
    breakStorage: (broken: boolean) => {
      isBroken = broken;
    },
  };
}
