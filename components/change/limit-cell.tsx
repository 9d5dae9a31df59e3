'use client';

import type { KeyboardEvent } from 'react';
import type { UseFormRegister } from 'react-hook-form';
import { useI18n } from '@/lib/i18n/use-i18n';
import { NumberField } from '../ui/number-field';
import { Select } from '../ui/select';
import { CHOICES } from './limit-fields';
import type { PairFields } from './limit-fields';

type LimitCellProps = {
  readonly name: string;
  readonly index: number;
  readonly register: UseFormRegister<PairFields>;
  readonly onChoice: (chosen: string) => void;
  readonly onNumber: (typed: string) => void;
  /** Leaving the row, or Enter in its number. */
  readonly onLeave: () => void;
  readonly onEnter: () => void;
  /** The id of the words below the row; `null` where there are none. */
  readonly issuesId: string | null;
  readonly isInvalid: boolean;
};

const STEPS: Readonly<Partial<Record<string, number>>> = { ArrowUp: 1, ArrowDown: -1 };

/** The next number up or down, from 1; what is not a number is left as it is. */
function stepped(text: string, step: number): string {
  const number = text.trim() === '' ? 0 : Number(text);
  return Number.isInteger(number) ? String(Math.max(1, number + step)) : text;
}

/** Whether there was a next row's number to go to. */
function focusNextNumber(current: HTMLInputElement): boolean {
  const numbers = [
    ...(current.closest('table')?.querySelectorAll<HTMLInputElement>('[role=spinbutton]') ?? []),
  ];
  const next = numbers[numbers.indexOf(current) + 1];
  next?.focus();
  next?.select();
  return next !== undefined;
}

/** The two controls of one limit: Many, One or Custom, and its number. */
export function LimitCell(props: LimitCellProps) {
  const { name, index, register, issuesId, isInvalid } = props;
  const { t } = useI18n();
  const described = issuesId === null ? {} : { 'aria-describedby': issuesId };
  const invalid = isInvalid ? { 'aria-invalid': true } : {};
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      props.onNumber(stepped(event.currentTarget.value, step));
    }
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // At once: who types on must not type into the number that was left.
    if (!focusNextNumber(event.currentTarget)) props.onEnter();
  };
  return (
    <div role="group" aria-label={name} className="flex min-w-0 justify-end gap-2 max-sm:w-full">
      <Select
        {...described}
        label={t('change.choice')}
        labelPlacement="hidden"
        fieldClassName="w-44 min-w-0 max-sm:w-[calc(100vw-12.5rem)] max-sm:max-w-40"
        {...register(`rows.${index}.choice`, {
          onChange: (event: { target: { value: string } }) => {
            props.onChoice(event.target.value);
          },
        })}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {t(`common.${choice}`)}
          </option>
        ))}
      </Select>
      <NumberField
        {...described}
        {...invalid}
        label={t('change.number')}
        labelPlacement="hidden"
        fieldClassName="w-20 max-sm:w-16"
        onKeyDown={onKeyDown}
        {...register(`rows.${index}.number`, {
          onChange: (event: { target: { value: string } }) => {
            props.onNumber(event.target.value);
          },
          onBlur: props.onLeave,
        })}
      />
    </div>
  );
}
