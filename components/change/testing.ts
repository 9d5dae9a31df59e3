import type { DraftRow } from '@/lib/limits/limit';
import { allChunks } from './draft-chunks';
import { packRows, unpackRows } from './stored-draft';
import type { DraftChannel, DraftStorage, StoredDraft } from './stored-draft';
import type { StoredStep } from './stored-step';

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
  let head: Pick<StoredDraft, 'revision' | 'origin'> | null = null;
  let isBroken = false;
  const chunks = new Map<number, string>();
  const stored = (): StoredDraft | null =>
    head && {
      ...head,
      rows: [...chunks].sort(([a], [b]) => a - b).flatMap(([, text]) => unpackRows(text)),
    };
  const steps = new Map<string, StoredStep>();
  const tabs: ((revision: number) => void)[] = [];
  const storage: DraftStorage = {
    read: () => (isBroken ? Promise.reject(new Error('No storage')) : Promise.resolve(stored())),
    readSteps: () => {
      if (isBroken) return Promise.reject(new Error('No storage'));
      return Promise.resolve([...steps.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
    },
    update: ({ base, again, ...mine }, { put, gone }) => {
      if (isBroken) return Promise.reject(new Error('No storage'));
      const found = stored();
      const isFresh = found?.revision === base;
      const content = found === null || isFresh ? mine : again(found);
      if (!isFresh) chunks.clear();
      for (const { chunk, rows } of isFresh ? mine.chunks : allChunks(content.rows)) {
        if (rows.length === 0) chunks.delete(chunk);
        else chunks.set(chunk, packRows(rows));
      }
      head = { revision: (found?.revision ?? 0) + 1, origin: structuredClone(content.origin) };
      for (const step of put) steps.set(step.id, structuredClone(step));
      for (const id of gone) steps.delete(id);
      return Promise.resolve(head.revision);
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
    stored,
    storedRows: () => stored()?.rows ?? [],
    storedSteps: () => [...steps.values()],
    breakStorage: (broken: boolean) => {
      isBroken = broken;
    },
  };
}
