import type { I18n } from '@/lib/i18n/i18n';
import { groupBy } from '@/lib/limits/group-by';
import { limitKey, pairKey } from '@/lib/limits/limit';
import type { AssociationType, DraftRow, LimitKey, PairKey } from '@/lib/limits/limit';
import type { PlanRow } from '@/lib/limits/plan';
import { mirrorOf, typesOfPair } from '@/lib/limits/type-index';
import type { DraftPlan } from '../change/draft-plan';
import type { PortalKnown } from '../change/portal-known';
import type { GridRow } from './grid-row';

type Made = { readonly planned: PlanRow | undefined; readonly row: GridRow; readonly rank: number };

const LAST = Number.MAX_SAFE_INTEGER;

/**
 * The rows of a draft, pair by pair in the order of their names, any label first. Where the draft
 * leaves a pair's object limit alone, it is shown all the same: the limits of labels depend on it.
 * Rows that did not change are the same objects as before.
 */
export function createDraftGridRows({
  i18n,
  known,
}: {
  readonly i18n: I18n;
  readonly known: PortalKnown;
}): (rows: readonly DraftRow[], planOf: DraftPlan['planOf']) => readonly GridRow[] {
  const { index, objects } = known;
  const ranks = new Map([...index.typesByRef.keys()].map((key, rank) => [key, rank]));
  const made = new WeakMap<DraftRow, Made>();
  const parents = new Map<LimitKey, GridRow>();
  let order = { of: '', keys: [] as readonly PairKey[] };

  return (rows, planOf) => {
    const groups = groupBy(rows, pairKey);
    return pairsInOrder(groups).flatMap((key) => {
      const ofPair = groups.get(key) ?? [];
      const own = ofPair.map((row) => makeRow(row, planOf(row)));
      own.sort((a, b) => a.rank - b.rank);
      const shown = own.map(({ row }) => row);
      return ofPair[0] ? [...parentsOf(ofPair[0], ofPair), ...shown] : shown;
    });
  };

  function pairsInOrder(groups: ReadonlyMap<PairKey, readonly DraftRow[]>): readonly PairKey[] {
    const of = [...groups.keys()].join(' ');
    if (of !== order.of) {
      const { compare } = new Intl.Collator(i18n.locale);
      const named = [...groups].map(([key, [row]]) => ({ key, name: row ? pairName(row) : '' }));
      named.sort((a, b) => compare(a.name, b.name));
      order = { of, keys: named.map(({ key }) => key) };
    }
    return order.keys;
  }

  function makeRow(row: DraftRow, planned: PlanRow | undefined): Made {
    const before = made.get(row);
    if (before && before.planned === planned) return before;
    const key = limitKey(row);
    const type = index.typesByRef.get(key);
    const rank = ranks.get(key) ?? LAST;
    const next = {
      planned,
      rank,
      row: toGridRow(type ?? { ...row, label: null, inverseTypeId: null }, {
        key: `${row.rowNumber}`,
        rowNumbers: [row.rowNumber],
        isUnknown: type === undefined,
        limit: planned && type ? planned.before : null,
        wanted: row.limit,
        kind: planned?.kind ?? 'no_change',
        issues: planned?.issues ?? [],
      }),
    };
    made.set(row, next);
    return next;
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
      label: row.isUnknown ? i18n.t('grid.unknownLabel') : (label ?? i18n.t('common.anyLabel')),
      pageIn: null,
      isAnyLabel: !row.isUnknown && label === null,
    };
  }

  function pairName({ fromObjectTypeId, toObjectTypeId }: DraftRow): string {
    const name = (id: string) => objects.get(id)?.plural ?? id;
    return `${name(fromObjectTypeId)} ${name(toObjectTypeId)}`;
  }
}
