import type { ReactNode } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import { Select } from '../ui/select';
import { MATRIX_OBJECTS, MATRIX_SHOWS } from './matrix-model';
import type { MatrixOptions } from './matrix-model';

type MatrixToolbarProps = {
  readonly i18n: I18n;
  readonly options: MatrixOptions;
  readonly onChange: (options: MatrixOptions) => void;
  readonly children: ReactNode;
};

export function MatrixToolbar({ i18n: { t }, options, onChange, children }: MatrixToolbarProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pb-3 print:hidden">
      <Select
        label={t('matrix.show')}
        labelPlacement="hidden"
        value={options.show}
        onChange={({ target }) => {
          const show = MATRIX_SHOWS.find((each) => each === target.value) ?? options.show;
          onChange({ ...options, show });
        }}
        fieldClassName="min-w-0 flex-1 basis-36 sm:max-w-56"
      >
        {MATRIX_SHOWS.map((each) => (
          <option key={each} value={each}>
            {t(`matrix.show_${each}`)}
          </option>
        ))}
      </Select>
      <Select
        label={t('matrix.objects')}
        labelPlacement="hidden"
        value={options.objects}
        onChange={({ target }) => {
          const objects = MATRIX_OBJECTS.find((each) => each === target.value) ?? options.objects;
          onChange({ ...options, objects });
        }}
        fieldClassName="min-w-0 flex-1 basis-36 sm:max-w-56"
      >
        {MATRIX_OBJECTS.map((each) => (
          <option key={each} value={each}>
            {t(`matrix.objects_${each}`)}
          </option>
        ))}
      </Select>
      {children}
    </div>
  );
}
