import type { Finding } from '../limits/finding';
import type { RunStep } from '../submissions/ports';
import type { RowEvent } from '../submissions/row-status';
import type { SubmissionStatus } from '../submissions/submission';
import type { NewAuditEntry } from './audit-store';
import type { AuditDetails } from './values';

type StepContext = {
  readonly submissionId: string;
  readonly hubId: number;
  readonly actor: string;
  readonly statusBefore: SubmissionStatus;
  readonly statusAfter: SubmissionStatus;
};

/** One entry for each kind of event in the step, one for the attempt, one for the submission. */
export function stepAudit(context: StepContext, step: RunStep): readonly NewAuditEntry[] {
  const happenings = [
    ...rowHappenings(step),
    ...attemptHappenings(step),
    ...statusChange(context, step),
  ];
  const told = happenings.length === 0 ? remarkAlone(step.remark) : happenings;
  return told.map(({ action, details }) => ({
    actor: context.actor,
    action,
    subject: context.submissionId,
    hubId: context.hubId,
    details: step.remark === undefined ? details : { ...details, remark: step.remark },
  }));
}

type Happening = { readonly action: string; readonly details: AuditDetails };

function rowHappenings({ rows = [] }: RunStep): readonly Happening[] {
  const numbersByEvent = new Map<RowEvent, number[]>();
  for (const { event, rowNumber } of rows) {
    const numbers = numbersByEvent.get(event);
    if (numbers === undefined) numbersByEvent.set(event, [rowNumber]);
    else numbers.push(rowNumber);
  }
  return [...numbersByEvent].map(([event, rowNumbers]) => ({
    action: `row.${event}`,
    details: { rowNumbers },
  }));
}

function attemptHappenings({ newAttempt, attempt }: RunStep): readonly Happening[] {
  const started =
    newAttempt === undefined
      ? []
      : [
          {
            action: 'attempt.sent',
            details: { attemptId: newAttempt.attemptId, batchNumber: newAttempt.batchNumber },
          },
        ];
  const ended =
    attempt === undefined
      ? []
      : [{ action: `attempt.${attempt.status}`, details: { attemptId: attempt.attemptId } }];
  return [...started, ...ended];
}

function statusChange(
  { statusBefore, statusAfter }: StepContext,
  { phase }: RunStep,
): readonly Happening[] {
  if (statusBefore === statusAfter && phase?.kind !== 'waiting') return [];
  const details = phase?.kind === 'waiting' ? { reason: phase.reason, until: phase.until } : {};
  return [{ action: `submission.${statusAfter}`, details }];
}

function remarkAlone(remark: Finding | undefined): readonly Happening[] {
  return remark === undefined ? [] : [{ action: 'submission.remark', details: {} }];
}
