import type { I18n } from '@/lib/i18n/i18n';
import { limitValue } from '@/lib/limits/limit';
import type { ChangeKind } from '@/lib/limits/plan';
import { LimitValue } from '../limits/limit-value';
import { PairLine } from '../limits/pair-line';
import { Button } from '../ui/button';
import { ChangeMark } from '../ui/change-mark';
import type { Column } from '../ui/data-table';
import type { DriftRow } from './drift-row';

type DriftColumnsInput = {
  readonly i18n: I18n;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (row: DriftRow) => void;
  readonly onAccept: (row: DriftRow) => void;
  readonly onPlanBack: (row: DriftRow) => void;
};

export function driftColumns(input: DriftColumnsInput): readonly Column<DriftRow>[] {
  const { i18n } = input;
  const { t, format } = i18n;
  return [
    {
      id: 'mark',
      header: t('drift.mark'),
      role: 'mark',
      cell: (row) => <ChangeMark mark={markOf(row)} label={t(`changeKinds.${markOf(row)}`)} />,
    },
    {
      id: 'select',
      header: t('drift.select'),
      role: 'action',
      className: 'w-8',
      cell: (row) => <SelectBox input={input} row={row} />,
    },
    {
      id: 'when',
      header: t('drift.when'),
      cell: ({ changedAfter, changedBefore }) => {
        const [from, to] = [format.dateTime(changedAfter), format.dateTime(changedBefore)];
        return (
          <span className="tabular-nums" title={t('drift.between', { from, to })}>
            <span className="whitespace-nowrap">{from} –</span>{' '}
            <span className="whitespace-nowrap">{to}</span>
          </span>
        );
      },
    },
    {
      id: 'pair',
      header: t('drift.pair'),
      role: 'row-header',
      className: 'sm:whitespace-nowrap',
      cell: (row) =>
        row.ref === null ? (
          <span className="text-text-2">{row.from}</span>
        ) : (
          <PairLine from={row.from} to={row.to} />
        ),
    },
    {
      id: 'label',
      header: t('drift.label'),
      cell: ({ label }) => label ?? <span className="text-text-2">{t('common.anyLabel')}</span>,
    },
    {
      id: 'typeId',
      header: t('drift.typeId'),
      align: 'end',
      className: 'sm:whitespace-nowrap',
      cell: ({ typeId }) => typeId,
    },
    {
      id: 'before',
      header: t('drift.before'),
      align: 'end',
      cell: ({ before }) => <LimitValue i18n={i18n} limit={before} />,
    },
    {
      id: 'after',
      header: t('drift.after'),
      align: 'end',
      className: 'sm:whitespace-nowrap',
      cell: ({ after }) => <LimitValue i18n={i18n} limit={after} />,
    },
    {
      id: 'state',
      header: t('drift.state'),
      cell: ({ state, decidedBy }) => (
        <span className={state === 'open' ? 'text-warn' : 'text-text-2'}>
          {state === 'accepted' && decidedBy !== null
            ? t('drift.acceptedBy', { name: decidedBy })
            : t(`drift.state_${state}`)}
        </span>
      ),
    },
    {
      id: 'actions',
      header: t('drift.actions'),
      role: 'action',
      className: 'sm:whitespace-nowrap',
      cell: (row) => actionsOf(row),
    },
  ];

  function actionsOf(row: DriftRow) {
    if (row.state !== 'open') return null;
    const label = row.label ?? t('common.anyLabelInText');
    const { from, to, baseline } = row;
    return (
      <span className="flex justify-end gap-1 max-sm:flex-wrap">
        {row.ref === null ? null : (
          <Button
            size="small"
            aria-label={t('drift.planBackOne', {
              ...{ label, from, to },
              limit: baseline === 'many' ? t('common.many') : format.number(baseline),
            })}
            onClick={() => {
              input.onPlanBack(row);
            }}
          >
            {t('drift.planBack')}
          </Button>
        )}
        <Button
          size="small"
          aria-label={t('drift.acceptOne', { label, from, to })}
          onClick={() => {
            input.onAccept(row);
          }}
        >
          {t('drift.accept')}
        </Button>
      </span>
    );
  }
}

function SelectBox({ input, row }: { readonly input: DriftColumnsInput; readonly row: DriftRow }) {
  if (row.state !== 'open') return null;
  const { t } = input.i18n;
  const label = row.label ?? t('common.anyLabelInText');
  return (
    <label className="-m-1 grid size-6 place-items-center pointer-coarse:size-11">
      <input
        type="checkbox"
        aria-label={t('drift.selectOne', { label, from: row.from, to: row.to })}
        checked={input.selected.has(row.driftId)}
        onChange={() => {
          input.onSelect(row);
        }}
        className="size-4"
      />
    </label>
  );
}

function markOf({ before, after }: DriftRow): Exclude<ChangeKind, 'problem' | 'covered'> {
  if (after === 'many') return 'remove';
  if (before === 'many') return 'new';
  return limitValue(after) > limitValue(before) ? 'raise' : 'lower';
}
