import type { I18n } from '@/lib/i18n/i18n';
import type { SubmissionLinks } from '@/lib/submissions/live-ports';
import { isEnded } from '@/lib/submissions/derive-status';
import type { SubmissionHead } from '@/lib/submissions/submission-view';
import Link from 'next/link';
import { ExportMenu } from '../export/export-menu';
import { PageHeader } from '../layout/page-header';
import { LinkButton } from '../ui/link-button';
import { CallsTabs } from './calls-tabs';
import { NoteText } from './note-text';
import { ROLL_BACK_FIELD, rollBackPath } from './roll-back-path';
import { SubmissionOrigin } from './submission-origin';

type SubmissionHeaderProps = {
  readonly i18n: I18n;
  readonly head: SubmissionHead;
  readonly links: SubmissionLinks;
};

/** Who, when, why: what holds for a submission from its first moment on. */
export function SubmissionHeader({ i18n, head, links }: SubmissionHeaderProps) {
  const { t } = i18n;
  return (
    <>
      <p className="-mb-4 pt-4 text-data print:hidden">
        <Link
          href={`/p/${head.hubId}/submissions`}
          className="inline-block min-h-6 text-accent hover:text-accent-hover hover:underline"
        >
          {t('submission.toHistory')}
        </Link>
      </p>
      <PageHeader
        title={t('submission.title', { number: String(head.number) })}
        lead={
          <div className="grid gap-1">
            <p className="text-data tabular-nums">
              {t('submission.startedBy', {
                name: head.createdBy,
                time: i18n.format.dateTime(Date.parse(head.createdAt)),
              })}
              {' · '}
              {t('submission.apiVersion')} {head.apiVersion}
            </p>
            {head.note === '' ? null : (
              <p className="whitespace-pre-wrap">
                <span className="text-text-3">{t('submission.note')}: </span>
                <NoteText note={head.note} />
              </p>
            )}
            <SubmissionOrigin i18n={i18n} hubId={head.hubId} origin={head.origin} links={links} />
          </div>
        }
        actions={
          <>
            <ExportMenu
              i18n={i18n}
              href={`/api/submissions/${head.id}/export`}
              more={[
                {
                  href: `/p/${head.hubId}/submissions/${head.id}/print`,
                  text: t('exporting.print'),
                },
              ]}
            />
            {isEnded(head.status) && head.counts.applied > 0 ? (
              <LinkButton href={`${rollBackPath(head.hubId)}?${ROLL_BACK_FIELD}=${head.id}`}>
                {t('calls.rollBack')}
              </LinkButton>
            ) : null}
            <LinkButton href={`/p/${head.hubId}/change`}>{t('submission.changeLimits')}</LinkButton>
          </>
        }
      />
      <CallsTabs i18n={i18n} head={head} at="results" />
    </>
  );
}
