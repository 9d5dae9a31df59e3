import type { I18n } from '@/lib/i18n/i18n';
import type { ApiVersion } from '@/lib/portals/portal';
import type { Attempt } from '@/lib/submissions/submission';
import { CopyButton } from '../ui/copy-button';
import { toCurl, type SentRequest } from './calls-curl';
import { visibleText } from './visible-text';

type CallsListProps = {
  readonly i18n: I18n;
  readonly attempts: readonly Attempt[];
  readonly hubspot: { readonly baseUrl: string; readonly apiVersion: ApiVersion };
};

/** Each write to the letter, with what came back. */
export function CallsList({ i18n, attempts, hubspot }: CallsListProps) {
  if (attempts.length === 0) return <p className="text-text-2">{i18n.t('calls.none')}</p>;
  return (
    <ol className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {attempts.map((attempt, index) => (
        <li key={attempt.attemptId}>
          <Call i18n={i18n} attempt={attempt} call={index + 1} hubspot={hubspot} />
        </li>
      ))}
    </ol>
  );
}

function Call({
  i18n,
  attempt,
  call,
  hubspot,
}: Pick<CallsListProps, 'i18n' | 'hubspot'> & {
  readonly attempt: Attempt;
  readonly call: number;
}) {
  const { t, format } = i18n;
  const curl = toCurl(hubspot, requestOf(attempt));
  return (
    <section aria-labelledby={attempt.attemptId} className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={attempt.attemptId} className="font-semibold">
          {t('calls.call', {
            call: format.number(call),
            batch: format.number(attempt.batchNumber),
          })}
        </h2>
        <CopyButton
          text={curl}
          label={t('calls.copyCall', { call: format.number(call) })}
          words={{
            copy: t('calls.copy'),
            copied: t('calls.copied'),
            failed: t('calls.copyFailed'),
          }}
        />
      </div>
      <p className="text-data text-text-2 tabular-nums">
        {t(`calls.status_${attempt.status}`)} · {timesOf(i18n, attempt)}
      </p>
      <Code text={curl} />
      <h3 className="pt-1 text-data font-medium">{t('calls.answer')}</h3>
      {attempt.answer === null ? (
        <p className="text-data text-text-2">{t('calls.noAnswer')}</p>
      ) : (
        <Code text={visibleText(indented(attempt.answer))} />
      )}
    </section>
  );
}

function Code({ text }: { readonly text: string }) {
  return (
    <pre className="rounded-cell bg-sunken p-2 font-mono text-data break-all whitespace-pre-wrap select-all">
      {text}
    </pre>
  );
}

function timesOf({ t, format }: I18n, { sentAt, answeredAt }: Attempt): string {
  const sent = t('calls.sentAt', { time: format.time(sentAt) });
  if (answeredAt === null) return sent;
  const answered = t('calls.answeredAt', { time: format.time(answeredAt) });
  return `${sent}, ${answered}, ${t('calls.took', { duration: format.duration(answeredAt - sentAt) })}`;
}

/** Linkcap wrote it itself, before it sent the call. */
function requestOf(attempt: Attempt): SentRequest {
  return JSON.parse(attempt.request) as SentRequest;
}

function indented(answer: string): string {
  return JSON.stringify(JSON.parse(answer) as unknown, null, 2);
}
