import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { allChunks } from './draft-chunks';
import { leaveDraftHint } from './draft-hint';
import { readEarlier } from './earlier-draft';
import type { EarlierDraft } from './earlier-draft';
import { DRAFT_VERSION, packRows, unpackRows } from './stored-draft';
import type { DraftChannel, DraftHead, DraftStorage, StoredDraft } from './stored-draft';
import type { StoredStep } from './stored-step';

const DATABASE = 'linkcap';
const DATABASE_VERSION = 3;

type Schema = DBSchema & {
  readonly drafts: { readonly key: number; readonly value: DraftHead | EarlierDraft };
  readonly chunks: {
    readonly key: [number, number];
    readonly value: { readonly hubId: number; readonly chunk: number; readonly rows: string };
  };
  readonly steps: {
    readonly key: [number, string];
    readonly value: StoredStep;
    readonly indexes: { readonly hubId: number };
  };
};

/** Of one transaction, whatever else it may do. */
type Stores = {
  readonly drafts: {
    readonly get: (hubId: number) => Promise<Schema['drafts']['value'] | undefined>;
  };
  readonly chunks: {
    readonly getAll: (range: IDBKeyRange) => Promise<readonly Schema['chunks']['value'][]>;
  };
};

/** In the browser's IndexedDB: survives a reload and a closed tab. */
export function browserDraftStorage(hubId: number): DraftStorage {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const open = () =>
    (opened ??= openDB<Schema>(DATABASE, DATABASE_VERSION, {
      upgrade,
      // A tab with a newer Linkcap waits for this one.
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        opened = null;
      },
      terminated: () => {
        opened = null;
      },
    }));
  const chunksOfHub = () => IDBKeyRange.bound([hubId, 0], [hubId, Number.MAX_SAFE_INTEGER]);

  const read = async ({ drafts, chunks }: Stores): Promise<StoredDraft | null> => {
    const head = await drafts.get(hubId);
    if (head === undefined) return null;
    if (head.version !== DRAFT_VERSION) return readEarlier(head);
    const parts = await chunks.getAll(chunksOfHub());
    const { revision, origin } = head;
    return { revision, origin, rows: parts.flatMap((part) => unpackRows(part.rows)) };
  };

  return {
    read: async () => {
      const transaction = (await open()).transaction(['drafts', 'chunks']);
      return read({
        drafts: transaction.objectStore('drafts'),
        chunks: transaction.objectStore('chunks'),
      });
    },
    readSteps: async () => (await open()).getAllFromIndex('steps', 'hubId', hubId),
    update: async ({ base, again, ...mine }, { put, gone }) => {
      const transaction = (await open()).transaction(['drafts', 'chunks', 'steps'], 'readwrite');
      const drafts = transaction.objectStore('drafts');
      const chunks = transaction.objectStore('chunks');
      const steps = transaction.objectStore('steps');
      const head = await drafts.get(hubId);
      const isFresh = head?.version === DRAFT_VERSION && head.revision === base;
      const stored = isFresh ? null : await read({ drafts, chunks });
      const content = stored === null ? mine : again(stored);
      const revision = (head?.revision ?? 0) + 1;
      const { origin } = content;
      const changed = isFresh ? mine.chunks : allChunks(content.rows);
      await Promise.all([
        isFresh ? null : chunks.delete(chunksOfHub()),
        drafts.put({ version: DRAFT_VERSION, hubId, revision, origin }),
        ...changed.map(({ chunk, rows }) =>
          rows.length === 0
            ? chunks.delete([hubId, chunk])
            : chunks.put({ hubId, chunk, rows: packRows(rows) }),
        ),
        ...put.map((step) => steps.put(step)),
        ...gone.map((id) => steps.delete([hubId, id])),
        transaction.done,
      ]);
      leaveDraftHint(hubId, content.rows.length === 0 ? 'empty' : 'rows');
      return revision;
    },
  };
}

function upgrade(database: IDBPDatabase<Schema>, oldVersion: number): void {
  if (oldVersion < 1) database.createObjectStore('drafts', { keyPath: 'hubId' });
  if (oldVersion < 2) {
    const steps = database.createObjectStore('steps', { keyPath: ['hubId', 'id'] });
    steps.createIndex('hubId', 'hubId');
  }
  database.createObjectStore('chunks', { keyPath: ['hubId', 'chunk'] });
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
