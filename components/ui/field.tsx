import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { FieldError } from './field-error';

/** Whether the label is seen or only heard: in tables the column's head says it already. */
export type LabelPlacement = 'above' | 'hidden';

export type FieldTexts = {
  readonly label: ReactNode;
  readonly labelPlacement?: LabelPlacement;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
};

export const CONTROL_LOOK =
  'w-full min-h-8 rounded-cell border border-control bg-surface px-2 py-1 text-body text-text-1 ' +
  'placeholder:text-text-3 aria-invalid:border-bad disabled:bg-sunken disabled:text-text-3 ' +
  'pointer-coarse:min-h-11 pointer-coarse:text-section';

const hintId = (fieldId: string) => `${fieldId}-hint`;
const errorId = (fieldId: string) => `${fieldId}-error`;

/** Ties a control to its label, hint and error. */
export function describedBy(fieldId: string, { hint, error }: FieldTexts, own?: string) {
  const ids = [own, hint && hintId(fieldId), error && errorId(fieldId)].filter(Boolean);
  return {
    id: fieldId,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    ...(error ? { 'aria-invalid': true } : {}),
  };
}

export function Field({
  fieldId,
  texts,
  className,
  children,
}: {
  readonly fieldId: string;
  readonly texts: FieldTexts;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const { label, labelPlacement = 'above', hint, error } = texts;
  return (
    <div className={classNames('grid content-start gap-1', className)}>
      <label
        htmlFor={fieldId}
        className={labelPlacement === 'hidden' ? 'sr-only' : 'text-body font-medium'}
      >
        {label}
      </label>
      {children}
      {hint ? (
        <p id={hintId(fieldId)} className="text-data text-text-2">
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={errorId(fieldId)}>{error}</FieldError> : null}
    </div>
  );
}
