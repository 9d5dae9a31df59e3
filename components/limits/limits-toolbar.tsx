import type { RefObject } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import { Checkbox } from '../ui/checkbox';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { SHOWN_ROWS } from './limits-filter';
import type { LimitsFilter } from './limits-filter';
import type { LimitsSheet } from './limits-sheet';
import { PAIR_ORDERS } from './sort-pairs';

type LimitsToolbarProps = {
  readonly i18n: I18n;
  readonly form: RefObject<HTMLFormElement | null>;
  /** What the controls begin with; from then on they are the form's. */
  readonly filter: LimitsFilter;
  readonly sheet: LimitsSheet;
  readonly onChange: () => void;
};

/** Their names are those of the address, so that it works before the page has come to life. */
export function LimitsToolbar(props: LimitsToolbarProps) {
  const { i18n, form, filter, sheet, onChange } = props;
  const { t } = i18n;
  return (
    <form
      ref={form}
      role="search"
      aria-label={t('limits.filter')}
      onChange={onChange}
      onSubmit={(event) => {
        event.preventDefault();
      }}
      className="flex w-full flex-wrap items-center gap-x-3 gap-y-2"
    >
      <TextField
        type="search"
        name="q"
        label={t('limits.search')}
        labelPlacement="hidden"
        placeholder={t('limits.searchHint')}
        autoComplete="off"
        defaultValue={filter.query}
        fieldClassName="w-full sm:w-56"
      />
      <Select
        name="object"
        label={t('limits.object')}
        labelPlacement="hidden"
        defaultValue={filter.object ?? ''}
        fieldClassName="min-w-0 flex-1 basis-32 sm:max-w-44"
      >
        <option value="">{t('limits.anyObject')}</option>
        {sheet.objects.map(({ objectTypeId, plural }) => (
          <option key={objectTypeId} value={objectTypeId}>
            {plural}
          </option>
        ))}
      </Select>
      <Select
        name="show"
        label={t('limits.show')}
        labelPlacement="hidden"
        defaultValue={filter.show}
        fieldClassName="min-w-0 flex-1 basis-32 sm:max-w-60 sm:basis-44"
      >
        {SHOWN_ROWS.map((each) => (
          <option key={each} value={each}>
            {t(`limits.show_${each}`)}
          </option>
        ))}
      </Select>
      <Select
        name="order"
        label={t('limits.order')}
        labelPlacement="hidden"
        defaultValue={filter.order}
        fieldClassName="min-w-0 flex-1 basis-32 sm:max-w-48"
      >
        {PAIR_ORDERS.map((each) => (
          <option key={each} value={each}>
            {t(`limits.order_${each}`)}
          </option>
        ))}
      </Select>
      <div className="flex translate-y-0.5 flex-wrap items-center gap-x-4 gap-y-1">
        <Checkbox
          name="types"
          value="labels"
          label={t('limits.onlyLabels')}
          defaultChecked={filter.types === 'labels'}
        />
        <Checkbox
          name="pairs"
          value="all"
          label={t('limits.allPairs')}
          defaultChecked={filter.scope === 'all'}
        />
      </div>
    </form>
  );
}
