/** One request to the API, as it came. The Authorization header is not part of it. */
export type JournalEntry = {
  readonly id: number;
  readonly hubId: number | null;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly body: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  /** Epoch milliseconds; `null` while no answer was sent, also where the connection was dropped. */
  readonly answeredAt: number | null;
  readonly status: number | null;
  /** Whether a write took effect, at least in part. */
  readonly applied: boolean;
  /** The kind of the fault that it met. */
  readonly fault: string | null;
};

export type Journal = {
  readonly begin: (
    request: Pick<JournalEntry, 'hubId' | 'method' | 'path' | 'body' | 'receivedAt' | 'fault'>,
  ) => number;
  readonly update: (
    id: number,
    change: Partial<Pick<JournalEntry, 'answeredAt' | 'status' | 'applied'>>,
  ) => void;
  readonly list: () => readonly JournalEntry[];
  readonly clear: () => void;
};

/** Entries. The oldest go first. */
const ENTRIES_MAX = 2_000;

export function createJournal(): Journal {
  const entries = new Map<number, JournalEntry>();
  let lastId = 0;
  return {
    begin: (request) => {
      lastId += 1;
      const entry = { id: lastId, ...request, answeredAt: null, status: null, applied: false };
      entries.set(lastId, entry);
      entries.delete(lastId - ENTRIES_MAX);
      return lastId;
    },
    update: (id, change) => {
      const entry = entries.get(id);
      if (entry !== undefined) entries.set(id, { ...entry, ...change });
    },
    list: () => [...entries.values()],
    clear: () => {
      entries.clear();
    },
  };
}
