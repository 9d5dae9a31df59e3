import type { I18n } from '@/lib/i18n/i18n';
import { limitKey, pairKey } from '@/lib/limits/limit';
import type { AssociationType, DraftRow, LimitKey, PairKey } from '@/lib/limits/limit';
import type { PlanRow } from '@/lib/limits/plan';
import { mirrorOf, typeOf, typesOfPair } from '@/lib/limits/type-index';
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
/** Rows that are made anew in one go: well below the length of a frame. */
const ROWS_AT_ONCE = 1_000;

type Ground = { readonly i18n: I18n; readonly known: PortalKnown };

/** Rows of a pair, and the rows of the draft of which they speak. */
type Shown = { readonly of: readonly DraftRow[]; readonly rows: readonly GridRow[] };

type DraftGridRows = {
  readonly rows: readonly GridRow[];
  /** `partial`: more new rows than one go makes; ask again to go on. */
  readonly state: 'whole' | 'partial';
};

/**
 * The rows of a draft, pair by pair in the order of their names, any label first. Where the draft
 * leaves a pair's object limit alone, it is shown all the same: the limits of labels depend on it.
 * Pairs and rows that did not change are the same objects as before. Of a long draft first the
 * beginning comes; what was shown already stays until its turn.
 */
export function createDraftGridRows(
  rowsAtOnce = ROWS_AT_ONCE,
): (input: Ground & { readonly pairs: DraftPlan['pairs'] }) => DraftGridRows {
  let ground: Ground | null = null;
  let maker: RowMaker | null = null;
  let shown: ReadonlyMap<PairKey, Shown> = new Map();

  return ({ i18n, known, pairs }) => {
    if (maker === null || ground?.i18n !== i18n || ground.known !== known) {
      ground = { i18n, known };
      maker = createRowMaker(ground);
    }
    const next = new Map<PairKey, Shown>();
    let left = rowsAtOnce;
    let state: DraftGridRows['state'] = 'whole';
    for (const key of maker.pairsInOrder(pairs)) {
      const pair = pairs.get(key);
      if (!pair) continue;
      const isNew = maker.isNew(pair);
      const before = shown.get(key);
      if (!isNew || left > 0) {
        next.set(key, { of: pair.rows, rows: maker.rowsOfPair(pair) });
        if (isNew) left -= pair.rows.length;
      } else {
        state = 'partial';
        if (before?.of === pair.rows) next.set(key, before);
      }
    }
    shown = next;
    const rows = [...next.values()].flatMap((each) => each.rows);
    return { rows, state };
  };
}

type RowMaker = ReturnType<typeof createRowMaker>;

function createRowMaker({ i18n, known }: Ground) {
  const { index, objects } = known;
  const words = { unknown: i18n.t('grid.unknownLabel'), any: i18n.t('common.anyLabel') };
  /** By the numbers of rows. */
  const made = new Map<number, Made>();
  const madePairs = new WeakMap<PlannedPair, readonly GridRow[]>();
  const ranks = new Map<PairKey, ReadonlyMap<AssociationType, number>>();
  const parents = new Map<LimitKey, GridRow>();
  let order = { of: '', keys: [] as readonly PairKey[] };

  return { pairsInOrder, rowsOfPair, isNew };

  /** Whether any of its rows must be made anew: most edits change only what rows want. */
  function isNew(pair: PlannedPair): boolean {
    if (madePairs.has(pair)) return false;
    return pair.rows.some((row) => {
      const before = made.get(row.rowNumber);
      return before === undefined || !isSameLimit(before.of, row);
    });
  }

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
    const type = typeOf(index, row);
    return {
      ...{ of: row, planned, rank: type ? rankOf(type) : LAST },
      row: toGridRow(type ?? { ...row, label: null, inverseTypeId: null }, {
        key: `${row.rowNumber}`,
        rowNumbers: [row.rowNumber],
        isUnknown: type === undefined,
        ...stateOf(row, planned, type !== undefined),
      }),
    };
  }

  /** The place of a type among those of its pair. */
  function rankOf(type: AssociationType): number {
    const key = pairKey(type);
    const known = ranks.get(key) ?? new Map(typesOfPair(index, type).map((each, at) => [each, at]));
    ranks.set(key, known);
    return known.get(type) ?? LAST;
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
