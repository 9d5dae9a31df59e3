import { useId } from 'react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { CONTROL_LOOK, Field, describedBy } from './field';
import type { FieldTexts } from './field';

type TextFieldProps = ComponentProps<'input'> & FieldTexts & { readonly fieldClassName?: string };

export function TextField({
  label,
  labelPlacement = 'above',
  hint,
  error,
  fieldClassName,
  className,
  id,
  'aria-describedby': ownDescription,
  ...rest
}: TextFieldProps) {
  const generatedId = useId();
  const fieldId = id ?? generatedId;
  const texts = { label, labelPlacement, hint, error };
  return (
    <Field fieldId={fieldId} texts={texts} className={fieldClassName}>
      <input
        type="text"
        {...rest}
        {...describedBy(fieldId, texts, ownDescription)}
        className={classNames(CONTROL_LOOK, className)}
      />
    </Field>
  );
}
