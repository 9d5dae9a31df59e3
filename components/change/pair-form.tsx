'use client';

import { useI18n } from '@/lib/i18n/use-i18n';
import type { Fix, Issue } from '@/lib/limits/finding';
import type { DraftRow } from '@/lib/limits/limit';
import { DataTable } from '../ui/data-table';
import type { FormRow } from './form-rows';
import { fieldsOf } from './limit-fields';
import { LimitCell } from './limit-cell';
import type { PairNames } from './object-names';
import { pairColumns } from './pair-columns';
import { RowIssues } from './row-issues';
import { usePairForm } from './use-pair-form';

type PairFormProps = {
  readonly rows: readonly FormRow[];
  readonly names: PairNames;
  /** The accessible name of a row's controls. */
  readonly groupName: (row: FormRow) => string;
  readonly onWant: (row: FormRow, wanted: DraftRow['limit']) => void;
  readonly onFix: (fix: Fix) => void;
  /** Leaving a row's number: the next edit is undone on its own. */
  readonly onLeave: () => void;
  /** Enter in the last row. */
  readonly onDone: () => void;
};

/** Text and mark beside the middle of the controls. */
const ROW_LOOK = '[&>:is(th,td):not(.mark)]:align-middle min-[47rem]:[&>.mark]:pt-3';

/** The limits of one direction, each with its controls; the editable column is the last one. */
export function PairForm(props: PairFormProps) {
  const { rows, names, groupName, onWant, onFix, onLeave, onDone } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const { form, choose, type, focusNext } = usePairForm({ rows, onWant });
  const { register, formState } = form;
  const indexOf = (row: FormRow) => rows.indexOf(row);
  const shownIssues = (row: FormRow): readonly Issue[] => {
    const isMissingShown = formState.errors.rows?.[indexOf(row)] !== undefined;
    return row.issues.filter(({ code }) => code !== 'limit_missing' || isMissingShown);
  };

  const controls = (row: FormRow) => {
    const index = indexOf(row);
    const issues = shownIssues(row);
    return (
      <LimitCell
        name={groupName(row)}
        index={index}
        register={register}
        issuesId={issues.length > 0 || row.mirrorTypeId !== null ? noteId(row) : null}
        isInvalid={issues.some(({ severity }) => severity === 'problem')}
        onChoice={(chosen) => {
          choose(index, chosen, fieldsOf(row.wanted));
        }}
        onNumber={(typed) => {
          type(index, typed);
        }}
        onLeave={onLeave}
        onEnter={() => {
          if (!focusNext(index)) onDone();
        }}
      />
    );
  };

  const note = (row: FormRow) => {
    const issues = shownIssues(row);
    if (issues.length > 0) {
      const fix = (chosen: Fix) => {
        onFix(chosen);
        // The pressed button goes with its problem.
        form.setFocus(`rows.${indexOf(row)}.number`);
      };
      return <RowIssues id={noteId(row)} issues={issues} onFix={fix} />;
    }
    if (row.mirrorTypeId === null) return null;
    return (
      <p id={noteId(row)} className="text-data text-text-3">
        {t('change.mirrored', { typeId: row.mirrorTypeId })}
      </p>
    );
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <DataTable
        caption={t('change.rows', { from: names.from.plural, to: names.to.plural })}
        columns={pairColumns({ i18n, names, controls })}
        rows={rows}
        rowKey={keyOf}
        note={note}
        rowClassName={() => ROW_LOOK}
        empty={t('change.noTypes', { from: names.from.plural, to: names.to.plural })}
      />
    </form>
  );
}

function keyOf({ keys }: FormRow): string {
  return keys[0] ?? '';
}

function noteId(row: FormRow): string {
  return `note-${keyOf(row).replace(/[^\w-]/g, '-')}`;
}
