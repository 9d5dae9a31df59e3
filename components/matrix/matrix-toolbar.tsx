import type { ReactNode, RefObject } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import { Select } from '../ui/select';
import { MATRIX_OBJECTS, MATRIX_SHOWS } from './matrix-model';
import type { MatrixOptions } from './matrix-model';

type MatrixToolbarProps = {
  readonly i18n: I18n;
  readonly form: RefObject<HTMLFormElement | null>;
  /** What the controls begin with; from then on they are the form's. */
  readonly options: MatrixOptions;
  readonly onChange: () => void;
  readonly children: ReactNode;
};

/** Their names are those of the address, so that it works before the page has come to life. */
export function MatrixToolbar(props: MatrixToolbarProps) {
  const { i18n, form, options, onChange, children } = props;
  const { t } = i18n;
  return (
    <form
      ref={form}
      onChange={onChange}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 pb-3 print:hidden"
    >
      <Select
        name="show"
        label={t('matrix.show')}
        labelPlacement="hidden"
        defaultValue={options.show}
        fieldClassName="min-w-0 flex-1 basis-36 sm:max-w-72 sm:basis-60"
      >
        {MATRIX_SHOWS.map((each) => (
          <option key={each} value={each}>
            {t(`matrix.show_${each}`)}
          </option>
        ))}
      </Select>
      <Select
        name="objects"
        label={t('matrix.objects')}
        labelPlacement="hidden"
        defaultValue={options.objects}
        fieldClassName="min-w-0 flex-1 basis-36 sm:max-w-72 sm:basis-60"
      >
        {MATRIX_OBJECTS.map((each) => (
          <option key={each} value={each}>
            {t(`matrix.objects_${each}`)}
          </option>
        ))}
      </Select>
      {children}
    </form>
  );
}
