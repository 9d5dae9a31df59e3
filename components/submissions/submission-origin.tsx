import Link from 'next/link';
import type { I18n } from '@/lib/i18n/i18n';
import type { OriginKind } from '@/lib/submissions/origin-kinds';
import type { SubmissionLink, SubmissionLinks } from '@/lib/submissions/live-ports';

type SubmissionOriginProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  readonly origin: OriginKind | null;
  readonly links: SubmissionLinks;
};

const CHILD_WORDS = {
  retry: 'live.retriedBy',
  roll_back: 'live.rolledBackBy',
  restore: 'live.followedBy',
  copy: 'live.followedBy',
} as const;
const PARENT_WORDS = {
  retry: 'live.retryOf',
  roll_back: 'live.rollBackOf',
  restore: 'live.madeFrom',
  copy: 'live.madeFrom',
} as const;

/** Where a submission came from, and what came of it. */
export function SubmissionOrigin({ i18n, hubId, origin, links }: SubmissionOriginProps) {
  const { t } = i18n;
  const { parents, children } = links;
  const kinds = [...new Set(children.map((child) => child.origin ?? 'restore'))];
  const lines = [
    ...(origin === 'restore' ? [t('live.restored')] : []),
    ...(origin === 'copy' ? [t('live.copiedFrom')] : []),
  ];
  if (lines.length + parents.length + children.length === 0) return null;
  return (
    <div className="text-data">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {parents.length === 0 ? null : (
        <p>
          {t(PARENT_WORDS[origin ?? 'restore'])} <Numbers hubId={hubId} links={parents} />
        </p>
      )}
      {kinds.map((kind) => (
        <p key={kind}>
          {t(CHILD_WORDS[kind])}{' '}
          <Numbers
            hubId={hubId}
            links={children.filter((child) => (child.origin ?? 'restore') === kind)}
          />
        </p>
      ))}
    </div>
  );
}

function Numbers({
  hubId,
  links,
}: {
  readonly hubId: number;
  readonly links: readonly SubmissionLink[];
}) {
  return links.map(({ submissionId, number }, index) => (
    <span key={submissionId}>
      {index === 0 ? null : ', '}
      <Link
        href={`/p/${hubId}/submissions/${submissionId}`}
        className="inline-block min-h-6 text-accent tabular-nums hover:text-accent-hover hover:underline"
      >
        #{number}
      </Link>
    </span>
  ));
}
