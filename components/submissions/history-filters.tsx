import Link from 'next/link';
import type { I18n } from '@/lib/i18n/i18n';
import { HISTORY_STATUSES, isFiltered, type HistoryFilter } from '@/lib/submissions/history-filter';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';

export type FilterObject = { readonly objectTypeId: string; readonly name: string };

type HistoryFiltersProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  readonly filter: HistoryFilter;
  /** In the order in which they are offered. */
  readonly objects: readonly FilterObject[];
};

/** What is looked for goes into the page's address: the form works before any script does. */
export function HistoryFilters({ i18n: { t }, hubId, filter, objects }: HistoryFiltersProps) {
  const history = `/p/${hubId}/submissions` as const;
  const hasMore = isFiltered({ ...filter, text: '' });
  return (
    <form action={history} method="get" role="search" className="grid gap-3 pb-4 print:hidden">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={t('submissions.search')}
          labelPlacement="hidden"
          type="search"
          name="q"
          defaultValue={filter.text}
          placeholder={t('submissions.searchHint')}
          fieldClassName="min-w-0 max-w-120 flex-1 basis-64"
        />
        <Button type="submit">{t('submissions.apply')}</Button>
        {isFiltered(filter) ? (
          <Link
            href={history}
            className="inline-flex min-h-8 items-center text-data text-accent hover:text-accent-hover hover:underline pointer-coarse:min-h-11"
          >
            {t('submissions.clear')}
          </Link>
        ) : null}
      </div>
      <Details summary={t('submissions.filters')} open={hasMore} className="text-data">
        <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-3">
          <ObjectSelect t={t} name="from" chosen={filter.from} objects={objects} />
          <ObjectSelect t={t} name="to" chosen={filter.to} objects={objects} />
          <TextField
            label={t('submissions.filterLabel')}
            name="label"
            defaultValue={filter.label}
          />
          <TextField
            label={t('submissions.filterType')}
            name="type"
            inputMode="numeric"
            defaultValue={filter.typeId ?? ''}
          />
          <TextField
            label={t('submissions.filterPerson')}
            name="person"
            defaultValue={filter.person}
          />
          <Select
            label={t('submissions.filterStatus')}
            name="status"
            defaultValue={filter.status ?? ''}
          >
            <option value="">{t('submissions.anyStatus')}</option>
            {HISTORY_STATUSES.map((status) => (
              <option key={status} value={status}>
                {t(`submissions.status_${status}`)}
              </option>
            ))}
          </Select>
          <TextField
            label={t('submissions.since')}
            type="date"
            name="since"
            defaultValue={filter.since ?? ''}
          />
          <TextField
            label={t('submissions.until')}
            type="date"
            name="until"
            defaultValue={filter.until ?? ''}
          />
        </div>
      </Details>
    </form>
  );
}

function ObjectSelect({
  t,
  name,
  chosen,
  objects,
}: {
  readonly t: I18n['t'];
  readonly name: 'from' | 'to';
  readonly chosen: string | null;
  readonly objects: readonly FilterObject[];
}) {
  const isKnown = objects.some(({ objectTypeId }) => objectTypeId === chosen);
  return (
    <Select
      label={t(name === 'from' ? 'submissions.filterFrom' : 'submissions.filterTo')}
      name={name}
      defaultValue={chosen ?? ''}
    >
      <option value="">{t('submissions.anyObject')}</option>
      {chosen === null || isKnown ? null : <option value={chosen}>{chosen}</option>}
      {objects.map((object) => (
        <option key={object.objectTypeId} value={object.objectTypeId}>
          {object.name}
        </option>
      ))}
    </Select>
  );
}
