'use client';

import { useI18n } from '@/lib/i18n/use-i18n';
import { SKIP_REASONS } from '@/lib/limits/paste/paste-codes';
import type { ColumnMapping, Delimiter, PasteResult } from '@/lib/limits/paste/paste-result';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Select } from '../ui/select';
import type { Review } from './use-review';

const DELIMITER_NAMES = { '\t': 'tab', ';': 'semicolon', ',': 'comma', '|': 'bar' } as const;
const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',', '|'];

/** What was found out about the paste; each part can be changed. */
export function ChipLine({
  result,
  review,
}: {
  readonly result: PasteResult;
  readonly review: Review;
}) {
  const { t } = useI18n();
  const { columns, skipped, format, rows } = result;
  const counts = SKIP_REASONS.flatMap((reason) => {
    const count = skipped.filter((line) => line.reason === reason).length;
    return count === 0 ? [] : [t(`paste.skipped_${reason}`, { count })];
  });
  const isFilled = rows.some((row) => row.notes.some(({ code }) => code === 'filled_from_above'));
  const fill = review.answers.flat().findLast((answer) => answer.kind === 'fill_from_above');
  const fills = fill?.kind !== 'fill_from_above' || fill.meaning === 'yes';
  const hasTotals = skipped.some(({ reason }) => reason === 'totals');
  const totals = review.answers.flat().findLast((answer) => answer.kind === 'take_totals');
  const takesTotals = totals?.kind === 'take_totals' && totals.meaning === 'yes';
  return (
    <div className="grid gap-2">
      <p role="status" className="text-body">
        {[t(`paste.format_${format}`), t('paste.rows', { count: rows.length }), ...counts].join(
          ' · ',
        )}
      </p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {columns?.delimiter ? (
          <DelimiterChoice columns={columns} onChange={review.setColumns} />
        ) : null}
        {columns ? (
          <Checkbox
            label={t('paste.header')}
            checked={columns.hasHeader}
            onChange={(event) => {
              review.setColumns({ ...columns, hasHeader: event.target.checked });
            }}
          />
        ) : null}
        {isFilled || !fills ? (
          <Checkbox
            label={t('paste.fillFromAbove')}
            checked={fills}
            onChange={(event) => {
              review.answer({
                kind: 'fill_from_above',
                meaning: event.target.checked ? 'yes' : 'no',
              });
            }}
          />
        ) : null}
        {hasTotals || takesTotals ? (
          <Checkbox
            label={t('paste.takeTotals')}
            checked={takesTotals}
            onChange={(event) => {
              review.answer({ kind: 'take_totals', meaning: event.target.checked ? 'yes' : 'no' });
            }}
          />
        ) : null}
        {review.answers.length > 0 ? (
          <Button size="small" variant="ghost" onClick={review.undoAnswer}>
            {t('paste.undoAnswer')}
          </Button>
        ) : null}
      </div>
      {result.requests.length > 1 ? <RequestChoice result={result} review={review} /> : null}
    </div>
  );
}

/** Which calls of a collection are wanted. */
function RequestChoice({
  result,
  review,
}: {
  readonly result: PasteResult;
  readonly review: Review;
}) {
  const { t } = useI18n();
  return (
    <fieldset className="grid gap-1">
      <legend className="text-data text-text-2">{t('paste.requests')}</legend>
      {result.requests.map(({ name, rows, isTaken }, request) => (
        <Checkbox
          key={`${request} ${name}`}
          label={t('paste.requestRows', { name, count: rows })}
          checked={isTaken}
          onChange={(event) => {
            const meaning = event.target.checked ? 'yes' : 'no';
            review.answer({ kind: 'take_request', request, meaning });
          }}
        />
      ))}
    </fieldset>
  );
}

function DelimiterChoice({
  columns,
  onChange,
}: {
  readonly columns: ColumnMapping;
  readonly onChange: (columns: ColumnMapping) => void;
}) {
  const { t } = useI18n();
  return (
    <Select
      label={t('paste.delimiter')}
      labelPlacement="hidden"
      value={columns.delimiter ?? '\t'}
      fieldClassName="w-40"
      onChange={(event) => {
        const delimiter = DELIMITERS.find((each) => each === event.target.value);
        if (delimiter) onChange({ ...columns, delimiter, roles: [], headers: [] });
      }}
    >
      {DELIMITERS.map((each) => (
        <option key={each} value={each}>
          {t(`paste.delimiter_${DELIMITER_NAMES[each]}`)}
        </option>
      ))}
    </Select>
  );
}
