'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import type { DraftRow } from '@/lib/limits/limit';
import type { FormRow } from './form-rows';
import { fieldsOf, limitOf, pairFieldsSchema, withChoice, withNumber } from './limit-fields';
import { CHOICES } from './limit-fields';
import type { LimitFields, PairFields } from './limit-fields';

type PairFormOptions = {
  readonly rows: readonly FormRow[];
  readonly onWant: (row: FormRow, wanted: DraftRow['limit']) => void;
};

/**
 * The controls of one direction. The draft is the truth: what is typed goes there at once, and what
 * changes there (undo, a fix, another tab) comes back, unless the control already says the same.
 */
export function usePairForm({ rows, onWant }: PairFormOptions) {
  const form = useForm<PairFields>({
    defaultValues: { rows: rows.map(({ wanted }) => fieldsOf(wanted)) },
    resolver: zodResolver(pairFieldsSchema),
    mode: 'onTouched',
  });
  const { getValues, setValue, setFocus, trigger } = form;

  useEffect(() => {
    for (const [index, { wanted }] of rows.entries()) {
      const fields = getValues(`rows.${index}`);
      if (limitOf(fields) !== wanted) setValue(`rows.${index}`, fieldsOf(wanted));
    }
  }, [rows, getValues, setValue]);

  // A draft that comes with a number missing says so at once; one that is being typed does not.
  useEffect(() => {
    for (const [index, { choice, number }] of getValues('rows').entries()) {
      if (choice !== 'many' && number === '') void trigger(`rows.${index}.number`);
    }
  }, [getValues, trigger]);

  const write = (index: number, fields: LimitFields): void => {
    const row = rows[index];
    if (!row) return;
    const { choice, number } = getValues(`rows.${index}`);
    if (choice !== fields.choice) setValue(`rows.${index}.choice`, fields.choice);
    if (number !== fields.number) setValue(`rows.${index}.number`, fields.number);
    onWant(row, limitOf(fields));
  };

  return {
    form,
    choose: (index: number, chosen: string, before: LimitFields): void => {
      const choice = CHOICES.find((each) => each === chosen);
      if (choice === undefined) return;
      write(index, withChoice(before, choice));
      if (choice === 'custom') setFocus(`rows.${index}.number`, { shouldSelect: true });
    },
    type: (index: number, typed: string): void => {
      write(index, withNumber(typed));
    },
    /** Whether there was a next row to go to. */
    focusNext: (index: number): boolean => {
      if (index + 1 >= rows.length) return false;
      setFocus(`rows.${index + 1}.number`, { shouldSelect: true });
      return true;
    },
  };
}
