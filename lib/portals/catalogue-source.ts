import { z } from 'zod';
import { mergeLabels, type Catalogue } from '../limits/catalogue';
import { ASSOCIATION_CATEGORIES, type Pair } from '../limits/limit';
import { succeed, type Result } from '../result';
import type { FailureKind, HubSpotFailure, HubSpotPortal, LabelRow } from './hubspot-portal';
import type { ApiVersion } from './portal';
import { readCatalogue } from './read-catalogue';

/** Objects and labels change rarely; a person can ask for a fresh read at any time. */
const FRESH_MS = 10 * 60_000;
const RETRY_MS = 30_000;
/** A portal of sixty objects is read for minutes, at 100 calls in ten seconds: no page waits for that. */
const PATIENCE_MS = 2_000;

/** Answers after which a pair’s labels are simply those that are known. */
const UNKNOWN_PAIR: readonly FailureKind[] = ['refused', 'missing_scope', 'unreadable'];

export type CatalogueStore = {
  readonly findCatalogue: (
    hubId: number,
    apiVersion: ApiVersion,
  ) => Promise<{ readonly json: string; readonly fetchedAt: number } | null>;
  readonly saveCatalogue: (
    hubId: number,
    apiVersion: ApiVersion,
    catalogue: { readonly json: string; readonly fetchedAt: number },
  ) => Promise<void>;
};

export type ReadCatalogue = { readonly catalogue: Catalogue; readonly fetchedAt: number };

export type CatalogueSource = {
  /** What was read last, however old; `null` where nothing was. Asks HubSpot nothing. */
  readonly kept: () => Promise<ReadCatalogue | null>;
  /**
   * The kept one while it is fresh. Where HubSpot cannot be read, or not soon, an older one is better
   * than none; what arrives later is kept.
   */
  readonly load: () => Promise<Result<ReadCatalogue, HubSpotFailure>>;
  /** As HubSpot has it now; whoever asks while it is being read waits for the same read. */
  readonly refresh: () => Promise<Result<ReadCatalogue, HubSpotFailure>>;
  /** With the labels of these pairs as HubSpot has them now: new labels show there at once. */
  readonly loadWithLabels: (
    pairs: readonly Pair[],
  ) => Promise<Result<ReadCatalogue, HubSpotFailure>>;
};

type LabelsList = { readonly pair: Pair; readonly rows: readonly LabelRow[] };

export function createCatalogueSource(options: {
  readonly hubId: number;
  readonly apiVersion: ApiVersion;
  readonly hubspot: HubSpotPortal;
  readonly store: CatalogueStore;
  readonly nowMs: () => number;
}): CatalogueSource {
  const { hubId, apiVersion, hubspot, store, nowMs } = options;
  const inTurn = oneAfterTheOther();
  let underWay: Promise<Result<ReadCatalogue, HubSpotFailure>> | null = null;
  /** Labels lists that arrived while a refresh is under way: it may have read the older ones. */
  let arrived: LabelsList[] = [];

  const save = async (catalogue: Catalogue, fetchedAt: number): Promise<ReadCatalogue> => {
    await store.saveCatalogue(hubId, apiVersion, { json: JSON.stringify(catalogue), fetchedAt });
    return { catalogue, fetchedAt };
  };

  const find = async (): Promise<ReadCatalogue | null> => {
    const stored = await store.findCatalogue(hubId, apiVersion);
    if (stored === null) return null;
    const catalogue = parseCatalogue(stored.json);
    return catalogue === null ? null : { catalogue, fetchedAt: stored.fetchedAt };
  };

  const readAnew = async (): Promise<Result<ReadCatalogue, HubSpotFailure>> => {
    arrived = [];
    const startedAt = nowMs();
    const read = await readCatalogue(hubspot, 'person');
    if (!read.ok) return read;
    const { catalogue, isWhole } = read.value;
    // Kept all the same, but as one that is soon read again.
    const fetchedAt = isWhole ? startedAt : startedAt - FRESH_MS + RETRY_MS;
    return inTurn(async () => succeed(await save(withLabels(catalogue, arrived), fetchedAt)));
  };

  const refresh = (): Promise<Result<ReadCatalogue, HubSpotFailure>> => {
    underWay ??= readAnew().finally(() => {
      underWay = null;
    });
    return underWay;
  };

  const load = async (): Promise<Result<ReadCatalogue, HubSpotFailure>> => {
    const kept = await find();
    if (kept !== null && nowMs() - kept.fetchedAt < FRESH_MS) return succeed(kept);
    const read = refresh();
    if (kept === null) return read;
    const late = delay(PATIENCE_MS);
    const answer = await Promise.race([read, late.over]);
    late.cancel();
    return answer?.ok === true ? answer : succeed(kept);
  };

  return {
    kept: find,
    load,
    refresh,
    loadWithLabels: async (pairs) => {
      const loaded = await load();
      if (!loaded.ok) return loaded;
      const lists = await readLabels(hubspot, pairs);
      if (!lists.ok) return lists;
      return inTurn(async () => {
        // Others have merged labels meanwhile: theirs stay.
        const newest = (await find()) ?? loaded.value;
        arrived.push(...lists.value);
        return succeed(await save(withLabels(newest.catalogue, lists.value), newest.fetchedAt));
      });
    },
  };
}

async function readLabels(
  hubspot: HubSpotPortal,
  pairs: readonly Pair[],
): Promise<Result<readonly LabelsList[], HubSpotFailure>> {
  const lists: LabelsList[] = [];
  const answers = await Promise.all(pairs.map((pair) => hubspot.listLabels(pair, 'person')));
  for (const [position, pair] of pairs.entries()) {
    const labels = answers[position];
    // A pair that HubSpot does not know has no labels; the rules will say so.
    if (labels?.ok === true) lists.push({ pair, rows: labels.value });
    else if (labels && !UNKNOWN_PAIR.includes(labels.error.kind)) return labels;
  }
  return succeed(lists);
}

function withLabels(catalogue: Catalogue, lists: readonly LabelsList[]): Catalogue {
  return lists.reduce((merged, { pair, rows }) => mergeLabels(merged, pair, rows), catalogue);
}

function delay(durationMs: number) {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, durationMs);
  });
  return {
    over,
    cancel: () => {
      clearTimeout(timer);
    },
  };
}

/** What is read, changed and stored again is not interleaved with another change of the same. */
function oneAfterTheOther() {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

const catalogueSchema: z.ZodType<Catalogue> = z.object({
  objectTypes: z.array(
    z.object({
      objectTypeId: z.string(),
      name: z.string(),
      singular: z.string(),
      plural: z.string(),
      isCustom: z.boolean(),
    }),
  ),
  associationTypes: z.array(
    z.object({
      fromObjectTypeId: z.string(),
      toObjectTypeId: z.string(),
      category: z.enum(ASSOCIATION_CATEGORIES),
      typeId: z.number(),
      label: z.string().nullable(),
      inverseTypeId: z.number().nullable(),
    }),
  ),
});

/** `null` for what an older Linkcap kept in another shape: it is read anew. */
function parseCatalogue(json: string): Catalogue | null {
  const parsed = catalogueSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : null;
}
