'use client';

import { Check } from 'lucide-react';
import { useId, useState, useTransition } from 'react';
import type { Result } from '@/lib/result';
import type { UserError } from '@/lib/user-error';
import { FieldError } from '../ui/field-error';

type Choice<Value> = {
  readonly value: Value;
  readonly label: string;
  /** Of the label, where it is in another language than the page. */
  readonly lang?: string;
};

type ChoiceFieldProps<Value> = {
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly save: (value: Value) => Promise<Result<unknown, UserError>>;
  readonly words: { readonly saving: string; readonly saved: string; readonly failed: string };
};

type Outcome = 'none' | 'saved' | 'failed';

/** One setting: saved as soon as it is chosen. */
export function ChoiceField<Value extends string>({
  legend,
  choices,
  chosen,
  save,
  words,
}: ChoiceFieldProps<Value>) {
  const name = useId();
  const [picked, setPicked] = useState(chosen);
  const [outcome, setOutcome] = useState<Outcome>('none');
  const [isSaving, startSaving] = useTransition();

  const pick = (value: Value) => {
    setPicked(value);
    setOutcome('none');
    startSaving(async () => {
      const isSaved = await save(value).then(
        (result) => result.ok,
        () => false,
      );
      if (!isSaved) setPicked(chosen);
      setOutcome(isSaved ? 'saved' : 'failed');
    });
  };

  return (
    <fieldset className="border-b pb-5 last:border-b-0">
      <legend className="float-start font-medium">{legend}</legend>
      <p role="status" className="float-end flex min-h-5 items-center gap-1 text-data text-ok">
        {isSaving ? <span className="text-text-2">{words.saving}</span> : null}
        {!isSaving && outcome === 'saved' ? (
          <>
            <Check aria-hidden size={16} strokeWidth={1.5} />
            {words.saved}
          </>
        ) : null}
      </p>
      <div className="clear-both flex flex-wrap gap-x-6 gap-y-1 pt-2">
        {choices.map(({ value, label, lang }) => (
          <label
            key={value}
            className="flex min-h-6 cursor-pointer items-center gap-2 pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={picked === value}
              onChange={() => {
                pick(value);
              }}
              className="size-4 shrink-0"
            />
            <span lang={lang}>{label}</span>
          </label>
        ))}
      </div>
      {outcome === 'failed' ? <FieldError role="alert">{words.failed}</FieldError> : null}
    </fieldset>
  );
}
