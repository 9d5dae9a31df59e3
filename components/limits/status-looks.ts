import type { RowStatus } from '@/lib/submissions/row-status';
import type { Submission, SubmissionStatus } from '@/lib/submissions/submission';
import type { StatusLook } from '../ui/status-pill';

/** A claimed row still waits: nothing has been sent for it. */
export const ROW_STATUS_LOOKS: Readonly<Record<RowStatus, StatusLook>> = {
  pending: 'queued',
  claimed: 'queued',
  sent: 'sending',
  unknown: 'unknown',
  applied: 'applied',
  unchanged: 'unchanged',
  rejected: 'refused',
  conflict: 'conflict',
  needs_review: 'review',
  cancelled: 'cancelled',
};

const SUBMISSION_STATUS_LOOKS: Readonly<Record<SubmissionStatus, StatusLook>> = {
  accepted: 'queued',
  running: 'sending',
  waiting: 'paused',
  verifying: 'verifying',
  cancelling: 'paused',
  completed: 'applied',
  completed_with_errors: 'partial',
  needs_review: 'review',
  cancelled: 'cancelled',
};

type Standing = {
  readonly look: StatusLook;
  /** Below `submissionStatus` in the messages. */
  readonly words: SubmissionStatus | 'none_applied' | 'paused';
};

/** "Partly applied" is not said where nothing was. */
export function submissionStanding({
  status,
  waitingFor,
  counts,
}: Pick<Submission, 'status' | 'waitingFor' | 'counts'>): Standing {
  if (status === 'waiting' && waitingFor === 'paused') return { look: 'paused', words: 'paused' };
  if (status === 'completed_with_errors' && counts.applied + counts.unchanged === 0)
    return { look: 'refused', words: 'none_applied' };
  return { look: SUBMISSION_STATUS_LOOKS[status], words: status };
}
