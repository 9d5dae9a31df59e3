import type { I18n } from '@/lib/i18n/i18n';
import { limitKey } from '@/lib/limits/limit';
import type { AssociationType, DraftRow, LimitKey, PairKey } from '@/lib/limits/limit';
import type { PlanRow } from '@/lib/limits/plan';
import { mirrorOf, typesOfPair } from '@/lib/limits/type-index';
import type { DraftPlan, PlannedPair } from '../change/draft-plan';
import type { PortalKnown } from '../change/portal-known';
import { isSameLimit } from '../change/same-draft-row';
import type { GridRow } from './grid-row';

type Made = {
  readonly of: DraftRow;
  readonly planned: PlanRow | undefined;
  readonly row: GridRow;
  readonly rank: number;
};

const LAST = Number.MAX_SAFE_INTEGER;

/**
 * The rows of a draft, pair by pair in the order of their names, any label first. Where the draft
 * leaves a pair's object limit alone, it is shown all the same: the limits of labels depend on it.
 * Pairs and rows that did not change are the same objects as before.
 */
export function createDraftGridRows({
  i18n,
  known,
}: {
  readonly i18n: I18n;
  readonly known: PortalKnown;
}): (pairs: DraftPlan['pairs'], rowsMax?: number) => readonly GridRow[] {
  const { index, objects } = known;
  const ranks = new Map([...index.typesByRef.keys()].map((key, rank) => [key, rank]));
  const words = { unknown: i18n.t('grid.unknownLabel'), any: i18n.t('common.anyLabel') };
  /** By the numbers of rows. */
  const made = new Map<number, Made>();
  const madePairs = new WeakMap<PlannedPair, readonly GridRow[]>();
  const parents = new Map<LimitKey, GridRow>();
  let order = { of: '', keys: [] as readonly PairKey[] };

  return (pairs, rowsMax = Infinity) => {
    const rows: GridRow[] = [];
    for (const key of pairsInOrder(pairs)) {
      if (rows.length >= rowsMax) break;
      const pair = pairs.get(key);
      if (pair) rows.push(...rowsOfPair(pair));
    }
    return rows;
  };

  function rowsOfPair(pair: PlannedPair): readonly GridRow[] {
    const before = madePairs.get(pair);
    if (before) return before;
    const own = pair.rows.map((row) => makeRow(row, pair.byNumber.get(row.rowNumber)));
    own.sort((a, b) => a.rank - b.rank);
    const shown = own.map(({ row }) => row);
    const [first] = pair.rows;
    const rows = first ? [...parentsOf(first, pair.rows), ...shown] : shown;
    madePairs.set(pair, rows);
    return rows;
  }

  function pairsInOrder(pairs: DraftPlan['pairs']): readonly PairKey[] {
    const of = [...pairs.keys()].join(' ');
    if (of !== order.of) {
      const { compare } = new Intl.Collator(i18n.locale);
      const named = [...pairs].map(([key, { rows }]) => ({
        key,
        name: rows[0] ? pairName(rows[0]) : '',
      }));
      named.sort((a, b) => compare(a.name, b.name));
      order = { of, keys: named.map(({ key }) => key) };
    }
    return order.keys;
  }

  function makeRow(row: DraftRow, planned: PlanRow | undefined): Made {
    const before = made.get(row.rowNumber);
    if (before?.of === row && before.planned === planned) return before;
    const isSame = before !== undefined && isSameLimit(before.of, row);
    const next = isSame ? again(before, row, planned) : makeAnew(row, planned);
    made.set(row.rowNumber, next);
    return next;
  }

  function makeAnew(row: DraftRow, planned: PlanRow | undefined): Made {
    const key = limitKey(row);
    const type = index.typesByRef.get(key);
    return {
      ...{ of: row, planned, rank: ranks.get(key) ?? LAST },
      row: toGridRow(type ?? { ...row, label: null, inverseTypeId: null }, {
        key: `${row.rowNumber}`,
        rowNumbers: [row.rowNumber],
        isUnknown: type === undefined,
        ...stateOf(row, planned, type !== undefined),
      }),
    };
  }

  /** Object limits that the draft does not name. */
  function parentsOf(pair: DraftRow, ofPair: readonly DraftRow[]): readonly GridRow[] {
    const limits = known.limitsOf(pair);
    if (limits === null) return [];
    const types = typesOfPair(index, pair).filter(({ label }) => label === null);
    const drafted = new Set(ofPair.map(limitKey));
    return types.flatMap((type) => {
      const key = limitKey(type);
      const mirror = mirrorOf(index, type);
      const isNamed = drafted.has(key) || (mirror !== null && drafted.has(limitKey(mirror)));
      if (isNamed || index.leadingTypes.has(key)) return [];
      const known = parents.get(key);
      if (known) return [known];
      const limit = limits.find((each) => limitKey(each) === key)?.limit ?? 'many';
      const row = toGridRow(type, {
        ...{ key, rowNumbers: [], isUnknown: false, limit, wanted: limit },
        ...{ kind: 'no_change', issues: [] },
      });
      parents.set(key, row);
      return [row];
    });
  }

  function toGridRow(
    type: AssociationType,
    row: Pick<GridRow, 'key' | 'rowNumbers' | 'isUnknown' | 'limit' | 'wanted' | 'kind' | 'issues'>,
  ): GridRow {
    const { fromObjectTypeId, toObjectTypeId, category, typeId, label } = type;
    const from = objects.get(fromObjectTypeId);
    const to = objects.get(toObjectTypeId);
    const mirror = mirrorOf(index, type);
    return {
      ...row,
      ref: { fromObjectTypeId, toObjectTypeId, category, typeId },
      from: from?.plural ?? fromObjectTypeId,
      to: to?.plural ?? toObjectTypeId,
      names: {
        fromSingular: from?.singular ?? fromObjectTypeId,
        toSingular: to?.singular ?? toObjectTypeId,
      },
      typeIds: mirror ? [typeId, mirror.typeId] : [typeId],
      label: row.isUnknown ? words.unknown : (label ?? words.any),
      pageIn: null,
      isAnyLabel: !row.isUnknown && label === null,
    };
  }

  function pairName({ fromObjectTypeId, toObjectTypeId }: DraftRow): string {
    const name = (id: string) => objects.get(id)?.plural ?? id;
    return `${name(fromObjectTypeId)} ${name(toObjectTypeId)}`;
  }
}

/** Most edits change what a row wants, and nothing of what it is. */
function again({ row, rank }: Made, of: DraftRow, planned: PlanRow | undefined): Made {
  return { of, planned, rank, row: { ...row, ...stateOf(of, planned, !row.isUnknown) } };
}

function stateOf(row: DraftRow, planned: PlanRow | undefined, isKnown: boolean) {
  return {
    limit: planned && isKnown ? planned.before : null,
    wanted: row.limit,
    kind: planned?.kind ?? ('no_change' as const),
    issues: planned?.issues ?? [],
  };
}
