import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { CONTROL_LOOK, Field, describedBy } from './field';
import type { FieldTexts } from './field';

type SelectProps = ComponentProps<'select'> & FieldTexts & { readonly fieldClassName?: string };

/** The native list: `<option>`s are the children. */
export function Select({
  label,
  labelPlacement = 'above',
  hint,
  error,
  fieldClassName,
  className,
  id,
  'aria-describedby': ownDescription,
  children,
  ...rest
}: SelectProps) {
  const generatedId = useId();
  const fieldId = id ?? generatedId;
  const texts = { label, labelPlacement, hint, error };
  return (
    <Field fieldId={fieldId} texts={texts} className={fieldClassName}>
      <div className="relative">
        <select
          {...rest}
          {...describedBy(fieldId, texts, ownDescription)}
          className={classNames(CONTROL_LOOK, 'appearance-none pe-8', className)}
        >
          {children}
        </select>
        <ChevronDown
          aria-hidden
          size={16}
          strokeWidth={1.5}
          className="pointer-events-none absolute inset-y-0 end-2 my-auto text-text-2"
        />
      </div>
    </Field>
  );
}
