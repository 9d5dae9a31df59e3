import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { ColumnMapping, PasteAnswer } from '@/lib/limits/paste/paste-result';

/** A paste with rows that are not in the draft yet. Its text has no secret any more. */
export type KeptPaste = {
  readonly hubId: number;
  readonly text: string;
  readonly columns: ColumnMapping | null;
  readonly answers: readonly PasteAnswer[];
  /** Rows that wait. */
  readonly waiting: number;
};

type Schema = DBSchema & { readonly pastes: { readonly key: number; readonly value: KeptPaste } };

let opened: Promise<IDBPDatabase<Schema>> | null = null;

function open(): Promise<IDBPDatabase<Schema>> {
  return (opened ??= openDB<Schema>('linkcap-pastes', 1, {
    upgrade: (database) => {
      database.createObjectStore('pastes', { keyPath: 'hubId' });
    },
    terminated: () => {
      opened = null;
    },
  }));
}

/** `null` also where this browser keeps nothing. */
export async function readKeptPaste(hubId: number): Promise<KeptPaste | null> {
  const kept = await open()
    .then((database) => database.get('pastes', hubId))
    .catch(() => undefined);
  return kept ?? null;
}

export async function keepPaste(kept: KeptPaste): Promise<void> {
  await open()
    .then((database) => database.put('pastes', kept))
    .catch(() => undefined);
}

export async function dropKeptPaste(hubId: number): Promise<void> {
  await open()
    .then((database) => database.delete('pastes', hubId))
    .catch(() => undefined);
}
