/** The right to work on one portal's submissions. Of all processes, one holds it at a time. */
export type Lease = {
  readonly hubId: number;
  /** Grows with each holder: what an earlier holder would still write is refused. */
  readonly epoch: number;
  readonly holder: string;
};

/** All times are those of the database. */
export type LeaseStore = {
  /** `null` while somebody else holds it. */
  readonly take: (
    hubId: number,
    by: { readonly holder: string; readonly ttlMs: number },
  ) => Promise<{ readonly lease: Lease; readonly nowMs: number } | null>;
  /** The database's time, or `null` where the lease is lost. */
  readonly renew: (lease: Lease, ttlMs: number) => Promise<number | null>;
  readonly release: (lease: Lease) => Promise<void>;
  /** Ends all leases. Only for a process that knows that no other one is at work. */
  readonly releaseAll: () => Promise<void>;
};

/** Somebody else may work on the portal now: nothing was written. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
  readonly hubId: number;
  readonly epoch: number;

  constructor({ hubId, epoch }: Lease) {
    super(`The lease of portal ${hubId} with epoch ${epoch} is lost: nothing more is written.`);
    this.hubId = hubId;
    this.epoch = epoch;
  }
}
