import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { leaveDraftHint } from './draft-hint';
import { DRAFT_VERSION } from './stored-draft';
import type { DraftChannel, DraftStorage, StoredDraft } from './stored-draft';
import type { StoredStep } from './stored-step';

const DATABASE = 'linkcap';
const DATABASE_VERSION = 2;

/** What the first version kept: tuples as lists, and no origin. */
type FirstDraft = {
  readonly version: 1;
  readonly hubId: number;
  readonly revision: number;
  readonly rows: readonly unknown[];
};

type Schema = DBSchema & {
  readonly drafts: { readonly key: number; readonly value: StoredDraft | FirstDraft };
  readonly steps: {
    readonly key: [number, string];
    readonly value: StoredStep;
    readonly indexes: { readonly hubId: number };
  };
};

/** In the browser's IndexedDB: survives a reload and a closed tab. */
export function browserDraftStorage(hubId: number): DraftStorage {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const open = () =>
    (opened ??= openDB<Schema>(DATABASE, DATABASE_VERSION, {
      upgrade: (database, oldVersion) => {
        if (oldVersion < 1) database.createObjectStore('drafts', { keyPath: 'hubId' });
        const steps = database.createObjectStore('steps', { keyPath: ['hubId', 'id'] });
        steps.createIndex('hubId', 'hubId');
      },
      // A tab with a newer Linkcap waits for this one.
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        opened = null;
      },
      terminated: () => {
        opened = null;
      },
    }));
  return {
    read: async () => readable(await (await open()).get('drafts', hubId)),
    readSteps: async () => (await open()).getAllFromIndex('steps', 'hubId', hubId),
    update: async (change, { put, gone }) => {
      const transaction = (await open()).transaction(['drafts', 'steps'], 'readwrite');
      const drafts = transaction.objectStore('drafts');
      const steps = transaction.objectStore('steps');
      const stored = await drafts.get(hubId);
      const next = change(readable(stored));
      await Promise.all([
        drafts.put(next),
        ...put.map((step) => steps.put(step)),
        ...gone.map((id) => steps.delete([hubId, id])),
        transaction.done,
      ]);
      leaveDraftHint(hubId, next.rows === '[]' ? 'empty' : 'rows');
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

function readable(stored: StoredDraft | FirstDraft | undefined): StoredDraft | null {
  if (stored === undefined) return null;
  if (stored.version === DRAFT_VERSION) return stored;
  const { hubId, revision, rows } = stored;
  return { version: DRAFT_VERSION, hubId, revision, rows: JSON.stringify(rows), origin: null };
}
