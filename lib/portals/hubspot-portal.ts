import type { BatchInput, Operation } from '../limits/plan';
import type {
  AssociationKey,
  AssociationType,
  ConfigurationRow,
  Limit,
  Pair,
} from '../limits/limit';
import type { Result } from '../result';

/**
 * Why a call did not give what it should. Every field but `kind` may be missing at HubSpot.
 * `kind` says what may be concluded:
 * - `refused`: HubSpot said no (4xx that is none of the below); nothing took effect for a read,
 *   and for a write of one row nothing took effect at all;
 * - `rate_limited`, `locked`, `migrating`: not now; nothing took effect;
 * - `not_sent`: there was no token to send it with, but there may be one soon;
 * - `unauthorized`, `missing_scope`: the token; nothing took effect;
 * - `timeout`, `network`, `server_error`, `unreadable`, `too_large`, `redirect`: a write may or may
 *   not have taken effect (`redirect` was not followed).
 */
export const FAILURE_KINDS = [
  'refused',
  'rate_limited',
  'locked',
  'migrating',
  'not_sent',
  'unauthorized',
  'missing_scope',
  'timeout',
  'network',
  'server_error',
  'unreadable',
  'too_large',
  'redirect',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

export type HubSpotFailure = {
  readonly kind: FailureKind;
  /** HubSpot's own words, or what happened on the wire. Never holds a token. */
  readonly message: string;
  readonly httpStatus: number | null;
  readonly category: string | null;
  readonly subCategory: string | null;
  readonly correlationId: string | null;
  /** HubSpot's `context`, such as `requiredGranularScopes`. */
  readonly context: Readonly<Record<string, readonly string[]>>;
  readonly retryAfterMs: number | null;
  /** `TEN_SECONDLY_ROLLING`, `DAILY`, … of a 429. */
  readonly policyName: string | null;
};

/** HubSpot's word for how far a batch is. */
export const HUBSPOT_BATCH_STATUSES = ['PENDING', 'PROCESSING', 'COMPLETE', 'CANCELED'] as const;
export type HubSpotBatchStatus = (typeof HUBSPOT_BATCH_STATUSES)[number];

/** An error inside a 2xx answer. `typeIds` are those that it names; none where it names none. */
export type RowRefusal = {
  readonly message: string;
  readonly category: string | null;
  readonly subCategory: string | null;
  readonly correlationId: string | null;
  readonly typeIds: readonly number[];
};

/** What HubSpot said of one write. A purge answers 204 with no body: all fields are `null` then. */
export type BatchAnswer = {
  readonly httpStatus: number;
  readonly status: HubSpotBatchStatus | null;
  /** Rows that HubSpot left out are not here. */
  readonly limits: readonly (AssociationKey & { readonly limit: Limit })[];
  readonly refusals: readonly RowRefusal[];
  readonly numErrors: number | null;
  /** Epoch milliseconds. */
  readonly requestedAt: number | null;
  readonly startedAt: number | null;
  readonly completedAt: number | null;
  readonly links: Readonly<Record<string, string>> | null;
};

export type AccountDetails = {
  readonly hubId: number;
  /** HubSpot's `portalName`, which many accounts do not have. */
  readonly portalName: string | null;
  readonly accountType: string | null;
  readonly timeZone: string | null;
  readonly uiDomain: string | null;
};

/** What HubSpot says of a service key or a private app's token. */
export type TokenInfo = {
  readonly hubId: number | null;
  readonly scopes: readonly string[];
};

/** An object type as the schemas list or a single schema tells it. */
export type ObjectSchema = {
  readonly objectTypeId: string;
  readonly name: string;
  /** `p123_pets`; `null` for HubSpot's own objects. */
  readonly fullyQualifiedName: string | null;
  readonly singular: string | null;
  readonly plural: string | null;
  /** Where each association type belongs. Limits are not taken from here: schema reads lag. */
  readonly associations: readonly (Pair & {
    readonly typeId: number;
    readonly category: AssociationType['category'] | null;
    readonly name: string | null;
  })[];
};

/** One row of a pair's labels list. `label` is `null` for the unlabeled type. */
export type LabelRow = AssociationKey & { readonly label: string | null };

/**
 * How many records of a pair are at the limit that holds now, or near it (80 % and more). Of a
 * limit that is only planned HubSpot says nothing.
 */
export type PairUsage = {
  readonly limit: number | null;
  /** Records of the first object. */
  readonly atLimit: number;
  readonly nearLimit: number;
};

/** `person`: somebody waits for it; `submission`: it may wait behind people's reads. */
export type Lane = 'person' | 'submission';

type Call<Value> = Promise<Result<Value, HubSpotFailure>>;

/** One HubSpot account as the rest of Linkcap sees it. No method throws for what HubSpot does. */
export type HubSpotPortal = {
  readonly readAllLimits: (lane: Lane) => Call<readonly ConfigurationRow[]>;
  readonly readPairLimits: (pair: Pair, lane: Lane) => Call<readonly ConfigurationRow[]>;
  /**
   * `beforeSend` runs when it is this call's turn, and the call leaves as soon as it resolves; once
   * more before a second sending, under a renewed token. If it throws, nothing is sent.
   */
  readonly sendBatch: (
    batch: Pair & { readonly operation: Operation; readonly inputs: readonly BatchInput[] },
    beforeSend?: () => Promise<void>,
  ) => Call<BatchAnswer>;
  readonly listLabels: (pair: Pair, lane: Lane) => Call<readonly LabelRow[]>;
  /** The portal's custom objects. */
  readonly listSchemas: (lane: Lane) => Call<readonly ObjectSchema[]>;
  /** Works for HubSpot's own objects, too. */
  readonly readSchema: (objectTypeId: string, lane: Lane) => Call<ObjectSchema>;
  readonly readAccount: (lane: Lane) => Call<AccountDetails>;
  /** Not available: HubSpot does not count this pair, or not for this token. */
  readonly readUsage: (pair: Pair, lane: Lane) => Call<PairUsage | 'not_available'>;
  /** Not available: HubSpot does not document this, and knows no token of OAuth there. */
  readonly readTokenInfo: (lane: Lane) => Call<TokenInfo | 'not_available'>;
};
