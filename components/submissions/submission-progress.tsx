import type { I18n } from '@/lib/i18n/i18n';
import { submissionStanding } from '../limits/status-looks';
import { StatusPill } from '../ui/status-pill';
import type { SubmissionFacts } from '@/lib/submissions/submission-facts';
import type { SubmissionHead } from '@/lib/submissions/submission-view';
import { progressOf, statusCounts } from './progress';

type Props = {
  readonly i18n: I18n;
  readonly head: SubmissionHead;
  readonly facts: SubmissionFacts;
};

/** How far a submission is, in real counts: no bar moves unless a row has ended. */
export function SubmissionProgress({ i18n, head, facts }: Props) {
  const { t, format } = i18n;
  const { done, total, share } = progressOf(head.counts);
  const { look, words } = submissionStanding(head);
  return (
    <div className="grid gap-4">
      <div className="grid gap-1">
        <p>
          <StatusPill look={look} ground="tint">
            {t(`submissionStatus.${words}`)}
          </StatusPill>
        </p>
        <p className="max-w-text">{stateInWords(i18n, head)}</p>
      </div>
      <div className="grid gap-2">
        <div
          role="progressbar"
          aria-label={t('submission.progress')}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={done}
          aria-valuetext={t('submission.done', { done, total })}
          className="h-2 overflow-hidden rounded-cell bg-sunken outline outline-line"
        >
          <div
            className="h-full origin-left bg-accent transition-transform duration-200 ease-linear"
            style={{ transform: `scaleX(${share})` }}
          />
        </div>
        <p className="flex flex-wrap justify-between gap-x-4 text-data text-text-2 tabular-nums">
          <span>{t('submission.done', { done, total })}</span>
          <span>{format.percent(share)}</span>
        </p>
        <p className="flex flex-wrap gap-x-4 text-data text-text-2 tabular-nums">
          <span>{t('live.calls', { made: facts.callsMade, planned: facts.callsPlanned })}</span>
          {facts.rate === null ? null : <span>{t('live.rate', facts.rate)}</span>}
          {facts.secondsLeft === null ? null : (
            <span>
              {t('live.timeLeft', {
                duration: format.duration(Math.max(1, Math.ceil(facts.secondsLeft)) * 1_000),
              })}
            </span>
          )}
        </p>
      </div>
      <dl className="flex flex-wrap gap-x-12 gap-y-4">
        {statusCounts(head.counts).map(({ status, count }) => (
          <div key={status} className="flex flex-col-reverse">
            <dt className="text-data text-text-2">{t(`rowStatus.${status}`)}</dt>
            <dd className="text-count tabular-nums">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {head.control === null ? (
        <p className="max-w-text text-text-2">{t('submission.mayClose')}</p>
      ) : null}
    </div>
  );
}

function stateInWords({ t, format }: I18n, head: SubmissionHead): string {
  const { status, waitingFor, waitingUntil } = head;
  if (status === 'accepted') return t('submission.accepted');
  if (status === 'cancelling') return t('live.ending');
  if (status === 'verifying') return t('submission.verifying');
  if (status !== 'waiting' || waitingFor === null) return t('submission.sending');
  if (waitingUntil === null) return t(`waitingReason.${waitingFor}`);
  const time = format.time(Date.parse(waitingUntil));
  if (waitingFor === 'rate_limited') return t('waitingReason.rate_limited_until', { time });
  return `${t(`waitingReason.${waitingFor}`)} ${t('submission.nextTry', { time })}`;
}
