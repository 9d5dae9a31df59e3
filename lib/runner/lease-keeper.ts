import type { Lease, LeaseStore } from '../submissions/lease';

/** A lease that this process holds, kept alive until it is released or lost. */
export type HeldLease = {
  readonly lease: Lease;
  /** Aborts as soon as the lease is lost. */
  readonly lost: AbortSignal;
  /** Whether nobody else can have it yet, without asking the database. */
  readonly isHeld: () => boolean;
  /** Add it to this machine's time for the database's. */
  readonly offsetMs: () => number;
  readonly release: () => Promise<void>;
};

export type LeaseKeeper = {
  /** `null` while another process holds it. */
  readonly take: (hubId: number) => Promise<HeldLease | null>;
  /** For the end of the process. */
  readonly releaseAll: () => Promise<void>;
};

export type LeaseKeeperOptions = {
  readonly leases: LeaseStore;
  /** The worker's name: no two processes have the same. */
  readonly holder: string;
  readonly ttlMs: number;
  /** Epoch milliseconds, which never go back. */
  readonly nowMs: () => number;
  /** Calls again and again; what comes back ends that. */
  readonly every: (intervalMs: number, callback: () => void) => () => void;
  readonly onTrouble: (error: unknown, hubId: number) => void;
};

export function createLeaseKeeper(options: LeaseKeeperOptions): LeaseKeeper {
  const { leases, holder, ttlMs, nowMs } = options;
  const held = new Set<HeldLease>();
  return {
    releaseAll: async () => {
      await Promise.all([...held].map((lease) => lease.release()));
    },
    take: async (hubId) => {
      const askedAt = nowMs();
      const taken = await leases.take(hubId, { holder, ttlMs });
      if (taken === null) return null;
      const kept = keepLease(options, taken.lease, { askedAt, databaseNow: taken.nowMs });
      const release = async (): Promise<void> => {
        held.delete(entry);
        await kept.release();
      };
      const entry: HeldLease = { ...kept, release };
      held.add(entry);
      return entry;
    },
  };
}

function keepLease(
  { leases, ttlMs, nowMs, every, onTrouble }: LeaseKeeperOptions,
  lease: Lease,
  taken: { readonly askedAt: number; readonly databaseNow: number },
): HeldLease {
  const lost = new AbortController();
  // From before the question: the database set the end later than that.
  let heldUntil = taken.askedAt + ttlMs;
  let offsetMs = taken.databaseNow - nowMs();
  const isHeld = (): boolean => !lost.signal.aborted && nowMs() < heldUntil;

  const renew = async (): Promise<void> => {
    const askedAt = nowMs();
    const databaseNow = await leases.renew(lease, ttlMs);
    if (databaseNow === null) {
      lost.abort();
      return;
    }
    heldUntil = askedAt + ttlMs;
    offsetMs = databaseNow - nowMs();
  };
  const stop = every(Math.floor(ttlMs / 3), () => {
    renew().catch((error: unknown) => {
      onTrouble(error, lease.hubId);
      // The database may come back within the time that is left; then nobody else can have it.
      if (!isHeld()) lost.abort();
    });
  });
  lost.signal.addEventListener('abort', stop);
  return {
    lease,
    lost: lost.signal,
    isHeld,
    offsetMs: () => offsetMs,
    release: async () => {
      stop();
      if (!lost.signal.aborted) await leases.release(lease);
    },
  };
}
