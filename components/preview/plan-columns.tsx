import { ArrowRight } from 'lucide-react';
import type { I18n } from '@/lib/i18n/i18n';
import { sayLimit } from '@/lib/i18n/say-limit';
import type { IssueCode } from '@/lib/limits/finding';
import { isLimit } from '@/lib/limits/limit';
import type { PlanRow } from '@/lib/limits/plan';
import { pairNames } from '../change/object-names';
import type { ObjectOption } from '../change/object-option';
import { LimitValue } from '../limits/limit-value';
import { ChangeMark } from '../ui/change-mark';
import type { Column } from '../ui/data-table';

type PlanColumnsInput = {
  readonly i18n: I18n;
  readonly objects: readonly ObjectOption[];
  readonly excluded: ReadonlySet<number>;
  readonly onTick: (rowNumber: number) => void;
};

export function planColumns(input: PlanColumnsInput): readonly Column<PlanRow>[] {
  const { i18n, objects } = input;
  const { t } = i18n;
  return [
    {
      id: 'mark',
      role: 'mark',
      header: t('preview.mark'),
      cell: ({ kind }) => <ChangeMark mark={kind} label={t(`changeKinds.${kind}`)} />,
    },
    includeColumn(input),
    {
      id: 'label',
      role: 'row-header',
      header: t('preview.label'),
      cell: (row) =>
        isTypeKnown(row) ? (row.label ?? t('common.anyLabel')) : t('preview.unknownType'),
    },
    {
      id: 'type-id',
      header: t('preview.typeId'),
      align: 'end',
      className: 'max-sm:hidden',
      cell: ({ typeId }) => typeId,
    },
    {
      id: 'sentence',
      header: t('preview.sentence'),
      className: 'max-wide:hidden',
      cell: (row) =>
        isTypeKnown(row) ? <span className="text-text-2">{sayRow(i18n, objects, row)}</span> : null,
    },
    {
      id: 'before',
      header: t('preview.before'),
      align: 'end',
      cell: (row) => <LimitValue i18n={i18n} limit={isBeforeKnown(row) ? row.before : null} />,
    },
    {
      id: 'after',
      header: t('preview.after'),
      align: 'end',
      cell: ({ wanted }) => <NewLimit i18n={i18n} wanted={wanted} />,
    },
  ];
}

/** Rows with something to send can be left out; a problem is solved, not hidden. */
function includeColumn({ i18n, excluded, onTick }: PlanColumnsInput): Column<PlanRow> {
  const { t } = i18n;
  return {
    id: 'include',
    role: 'action',
    header: t('preview.includeColumn'),
    className: 'w-8',
    cell: ({ rowNumber, kind, label }) =>
      kind === 'problem' || kind === 'no_change' ? null : (
        <input
          type="checkbox"
          aria-label={t('preview.include', { label: label ?? t('common.anyLabelInText') })}
          checked={!excluded.has(rowNumber)}
          onChange={() => {
            onTick(rowNumber);
          }}
          className="my-0.5 block size-4"
        />
      ),
  };
}

function NewLimit({ i18n, wanted }: { readonly i18n: I18n; readonly wanted: PlanRow['wanted'] }) {
  return (
    <span className="inline-flex w-full items-center justify-end gap-2">
      <ArrowRight aria-hidden size={16} strokeWidth={1.5} className="size-4 text-text-3" />
      <LimitValue i18n={i18n} limit={wanted} />
    </span>
  );
}

/** Where nobody can say what holds now, it does not read Many. */
function isBeforeKnown({ issues }: PlanRow): boolean {
  return issues.every(({ code }) => code !== 'limit_not_placed' && !TYPE_ISSUES.has(code));
}

/** What names no type of HubSpot's reads as none, not as "any label". */
const TYPE_ISSUES: ReadonlySet<IssueCode> = new Set([
  'unknown_type',
  'wrong_direction',
  'wrong_category',
  'unknown_object',
]);

function isTypeKnown({ issues }: PlanRow): boolean {
  return issues.every(({ code }) => !TYPE_ISSUES.has(code));
}

function sayRow(i18n: I18n, objects: readonly ObjectOption[], row: PlanRow): string {
  const { from, to } = pairNames(objects, row);
  const { label, wanted, before } = row;
  return sayLimit(i18n, {
    fromSingular: from.singular,
    toSingular: to.singular,
    toPlural: to.plural,
    label,
    limit: wanted !== null && isLimit(wanted) ? wanted : before,
  });
}
