import { z } from 'zod';
import {
  associationKey,
  limitKey,
  type AssociationKey,
  type Limit,
  type LimitKey,
} from '../limits/limit';
import { ASSOCIATION_CATEGORIES } from '../limits/limit';
import type { Submission, SubmissionRow } from '../submissions/submission';
import type { Round } from './draw-round';

/** A write as the simulator received it. Times are epoch milliseconds. */
export type Write = {
  readonly pair: string;
  readonly receivedAt: number;
  /** `null` where no answer was sent: the process or the connection had ended. */
  readonly answeredAt: number | null;
  readonly status: number | null;
  /** It took effect, at least in part. */
  readonly applied: boolean;
  /** By `associationKey`; a purge asks for Many. */
  readonly asked: ReadonlyMap<string, Limit>;
};

/** A read of all limits has no pair. */
export type Read = { readonly pair: string | null; readonly receivedAt: number };

/** A long wait, from when it was seen until time was made to pass. Times are epoch milliseconds. */
export type Pause = {
  readonly seenAt: number;
  readonly endedAt: number;
  /** What the submission said at both moments; `null` where it no longer said that it waits. */
  readonly untils: readonly (number | null)[];
  /** Of the portal, where it waited for the end of the day. */
  readonly timeZone: string | null;
};

/** All that is known after a round. */
export type Observation = {
  readonly round: Round;
  readonly submission: Submission;
  readonly rows: readonly SubmissionRow[];
  readonly writes: readonly Write[];
  readonly reads: readonly Read[];
  readonly pauses: readonly Pause[];
  /** What the portal has now; a limit that is not in it is Many. */
  readonly held: ReadonlyMap<LimitKey, Limit>;
};

const journalSchema = z.object({
  requests: z.array(
    z.object({
      method: z.string(),
      path: z.string(),
      body: z.string(),
      receivedAt: z.number(),
      answeredAt: z.number().nullable(),
      status: z.number().nullable(),
      applied: z.boolean(),
    }),
  ),
});

const inputsSchema = z.object({
  inputs: z.array(
    z.object({
      category: z.enum(ASSOCIATION_CATEGORIES),
      typeId: z.number(),
      maxToObjectIds: z.number().optional(),
    }),
  ),
});

const stateSchema = z.object({
  limits: z.array(
    z.object({
      fromObjectTypeId: z.string(),
      toObjectTypeId: z.string(),
      category: z.enum(ASSOCIATION_CATEGORIES),
      typeId: z.number(),
      maxToObjectIds: z.number(),
    }),
  ),
});

const WRITE_PATH = /\/configurations\/([\d-]+)\/([\d-]+)\/batch\/(create|update|purge)$/;
const READ_PATH = /\/configurations\/(?:all|([\d-]+)\/([\d-]+))$/;

/** The simulator's journal, as far as it is about limits. */
export function readJournal(json: unknown): Pick<Observation, 'writes' | 'reads'> {
  const { requests } = journalSchema.parse(json);
  return {
    writes: requests.flatMap((request) => {
      const match = WRITE_PATH.exec(request.path);
      if (match === null) return [];
      const { receivedAt, answeredAt, status, applied } = request;
      const { inputs } = inputsSchema.parse(JSON.parse(request.body));
      const asked = new Map(inputs.map((input) => [associationKey(input), askedLimit(input)]));
      const pair = `${match[1] ?? ''}>${match[2] ?? ''}`;
      return [{ pair, receivedAt, answeredAt, status, applied, asked }];
    }),
    reads: requests.flatMap(({ method, path, receivedAt }) => {
      const match = method === 'GET' ? READ_PATH.exec(path) : null;
      if (match === null) return [];
      const pair = match[1] === undefined ? null : `${match[1]}>${match[2] ?? ''}`;
      return [{ pair, receivedAt }];
    }),
  };
}

export function readHeld(json: unknown): Observation['held'] {
  const { limits } = stateSchema.parse(json);
  return new Map(limits.map(({ maxToObjectIds, ...ref }) => [limitKey(ref), maxToObjectIds]));
}

function askedLimit({
  maxToObjectIds,
}: AssociationKey & { readonly maxToObjectIds?: number | undefined }): Limit {
  return maxToObjectIds ?? 'many';
}
