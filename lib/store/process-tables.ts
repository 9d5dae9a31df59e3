/** Epoch milliseconds. */
type Time = number;

/** A portal's submissions are worked on under one lease at a time. */
type LeasesTable = {
  readonly hub_id: number;
  /** Grows with each holder: what an earlier one would still write is refused. */
  readonly epoch: number;
  readonly holder: string;
  /** By the database's clock; 0 = free. */
  readonly expires_at: Time;
};

/** What all processes know of one token's limit. */
export type RateLimitsTable = {
  readonly limiter_key: string;
  /** Calls per ten seconds that HubSpot's headers allow. */
  readonly learned: number | null;
  readonly slow_permille: number;
  readonly slow_since: Time;
  readonly held_until: Time;
};

/** The calls of one token that one process may make. */
type RateSharesTable = {
  readonly limiter_key: string;
  readonly holder: string;
  readonly slots: number;
  /** Calls under way there, and those of the last ten seconds. */
  readonly occupied: number;
  /** People's calls that wait there for a slot. */
  readonly unmet: number;
  /** When others may use the slots, unless the holder says that it lives. */
  readonly free_at: Time;
};

/** The end of each chain of the audit. */
type AuditHeadsTable = {
  readonly chain: number;
  readonly last_number: number;
  readonly hash: string;
};

export type ProcessTables = {
  readonly leases: LeasesTable;
  readonly rate_limits: RateLimitsTable;
  readonly rate_shares: RateSharesTable;
  readonly audit_heads: AuditHeadsTable;
};
