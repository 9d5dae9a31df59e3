import { allTypes } from './association-types';
import { jsonAnswer, unknownObjectType } from './answers';
import { unchanged, withPair, type AnswerCall } from './call';
import { TYPES_OF_PAIR_MAX } from './labels';
import type { PortalState } from './portal-state';
import { objectById, resolveObject } from './resolve-object';
import { pairUsage, type PairUsage, type RecordUsage } from './usage';

/** Limits tracking: what is used of a limit, not how it is set. */
export const USAGE_ANSWERS = {
  list_label_usage: (state, call) => {
    const { query } = call;
    const results = labelUsage(state).filter(
      (row) =>
        isAsked(query.get('fromObjectTypeId'), row.fromObjectType.objectTypeId) &&
        isAsked(query.get('toObjectTypeId'), row.toObjectType.objectTypeId),
    );
    return unchanged(jsonAnswer(200, { results }));
  },
  list_from_usage: (state) => unchanged(objectsAnswer(state, 'fromObjectTypeId', null)),
  list_to_usage: (state, call) => {
    const [text = ''] = call.parameters;
    const from = resolveObject(state, text);
    if (from === undefined) return unchanged(unknownObjectType(text));
    return unchanged(objectsAnswer(state, 'toObjectTypeId', from.objectTypeId));
  },
  read_pair_usage: withPair((state, _call, pair) => {
    const usage = pairUsage(state, pair);
    return unchanged(
      jsonAnswer(200, {
        limit: usage.limit,
        totalRecordsAtLimit: usage.totalAtLimit,
        totalRecordsNearLimit: usage.totalNearLimit,
        atLimitFromRecordSamples: samples(usage.atLimit).map(({ label, objectId }) => ({
          label,
          objectId,
        })),
        nearLimitFromRecordSamples: samples(usage.nearLimit).map((sample) => ({
          ...sample,
          percentage: percentage(sample.usage, usage.limit),
        })),
      }),
    );
  }),
} satisfies Record<string, AnswerCall>;

/** One row a direction that has labels of its own. */
function labelUsage(state: PortalState) {
  const labels = new Map<string, { from: string; to: string; allLabels: string[] }>();
  for (const { category, fromObjectTypeId, toObjectTypeId, label } of allTypes(state)) {
    if (category !== 'USER_DEFINED' || label === null) continue;
    const key = `${fromObjectTypeId} ${toObjectTypeId}`;
    const row = labels.get(key) ?? { from: fromObjectTypeId, to: toObjectTypeId, allLabels: [] };
    labels.set(key, { ...row, allLabels: [...row.allLabels, label] });
  }
  return [...labels.values()].map(({ from, to, allLabels }) => ({
    fromObjectType: objectNames(state, from),
    toObjectType: objectNames(state, to),
    limit: TYPES_OF_PAIR_MAX,
    usage: allLabels.length,
    percentage: percentage(allLabels.length, TYPES_OF_PAIR_MAX),
    allLabels,
  }));
}

/** Only objects with records at or near a limit are listed. */
function objectsAnswer(
  state: PortalState,
  side: 'fromObjectTypeId' | 'toObjectTypeId',
  fromObjectTypeId: string | null,
) {
  const usages = state.records
    .filter((each) => isAsked(fromObjectTypeId, each.fromObjectTypeId))
    .map((each) => pairUsage(state, each));
  const results = [...new Set(usages.map((usage) => usage[side]))]
    .map((objectTypeId) => {
      const own = usages.filter((usage) => usage[side] === objectTypeId);
      return {
        ...objectNames(state, objectTypeId),
        hasRecordsAtLimit: own.some((usage: PairUsage) => usage.totalAtLimit > 0),
        hasRecordsNearLimit: own.some((usage: PairUsage) => usage.totalNearLimit > 0),
      };
    })
    .filter((row) => row.hasRecordsAtLimit || row.hasRecordsNearLimit);
  return jsonAnswer(200, { results });
}

/** Records. HubSpot names some, not all. */
const SAMPLES_MAX = 5;

/** Records have no names here: the nth of them is as good as any. */
function samples(counts: readonly RecordUsage[]) {
  return counts
    .flatMap(({ associations, records }) =>
      Array.from({ length: Math.min(records, SAMPLES_MAX) }, (_, index) => {
        const objectId = associations * 1_000_000 + index + 1;
        return { label: `Record ${objectId}`, objectId, usage: associations };
      }),
    )
    .slice(0, SAMPLES_MAX);
}

function percentage(usage: number, limit: number): number {
  return Math.round((usage / limit) * 1_000) / 10;
}

function objectNames(state: PortalState, objectTypeId: string) {
  const object = objectById(state, objectTypeId);
  return {
    objectTypeId,
    singularLabel: object?.singular ?? objectTypeId,
    pluralLabel: object?.plural ?? objectTypeId,
  };
}

function isAsked(wanted: string | null, objectTypeId: string): boolean {
  return wanted === null || wanted === objectTypeId;
}
