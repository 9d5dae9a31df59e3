import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { DRAFT_VERSION } from './draft-store';
import type { DraftChannel, DraftStorage, StoredDraft } from './draft-store';

const DATABASE = 'linkcap';
const DATABASE_VERSION = 1;

type Schema = DBSchema & { readonly drafts: { readonly key: number; readonly value: StoredDraft } };

/** In the browser's IndexedDB: survives a reload and a closed tab. */
export function browserDraftStorage(hubId: number): DraftStorage {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const open = () =>
    (opened ??= openDB<Schema>(DATABASE, DATABASE_VERSION, {
      upgrade: (database) => {
        database.createObjectStore('drafts', { keyPath: 'hubId' });
      },
      terminated: () => {
        opened = null;
      },
    }));
  return {
    read: async () => readable(await (await open()).get('drafts', hubId)),
    update: async (change) => {
      const transaction = (await open()).transaction('drafts', 'readwrite');
      const stored = await transaction.store.get(hubId);
      await transaction.store.put(change(readable(stored)));
      await transaction.done;
    },
  };
}

export function browserDraftChannel(hubId: number): DraftChannel {
  const channel = new BroadcastChannel(`linkcap-draft-${hubId}`);
  return {
    post: (revision) => {
      channel.postMessage(revision);
    },
    listen: (onRevision) => {
      channel.addEventListener('message', ({ data }) => {
        if (typeof data === 'number') onRevision(data);
      });
    },
  };
}

function readable(stored: StoredDraft | undefined): StoredDraft | null {
  return stored?.version === DRAFT_VERSION ? stored : null;
}
