import type { Insertable } from 'kysely';
import type { PlannedBatch } from '../limits/plan';
import type {
  Attempt,
  Submission,
  SubmissionBatch,
  SubmissionRow,
} from '../submissions/submission';
import type {
  AttemptsTable,
  BatchesTable,
  BatchRecord,
  SubmissionRecord,
  SubmissionRowRecord,
  SubmissionRowsTable,
} from './submission-tables';
import {
  attemptRowsFromJson,
  countsFromJson,
  knownLimitFromColumn,
  knownLimitToColumn,
  limitFromColumn,
  limitToColumn,
  linksFromJson,
} from './values';

export function submissionFromRecord(record: SubmissionRecord): Submission {
  return {
    submissionId: record.submission_id,
    number: record.number,
    hubId: record.hub_id,
    apiVersion: record.api_version,
    status: record.status,
    waitingFor: record.waiting_for,
    waitingUntil: record.waiting_until,
    createdAt: record.created_at,
    createdBy: record.created_by,
    startedAt: record.started_at,
    endedAt: record.ended_at,
    note: record.note,
    counts: countsFromJson(record.counts),
    pairs: record.pair_count,
    revision: record.revision,
    control: record.control,
    controlBy: record.control_by,
    origin: record.origin,
  };
}

export function rowFromRecord(record: SubmissionRowRecord): SubmissionRow {
  return {
    rowNumber: record.row_number,
    fromObjectTypeId: record.from_object_type_id,
    toObjectTypeId: record.to_object_type_id,
    category: record.category,
    typeId: record.type_id,
    fromName: record.from_name,
    toName: record.to_name,
    label: record.label,
    before: knownLimitFromColumn(record.limit_before),
    wanted: limitFromColumn(record.limit_wanted),
    enforced: knownLimitFromColumn(record.limit_enforced),
    status: record.status,
    evidence: record.evidence,
    message: record.message,
    correlationId: record.correlation_id,
    batchNumber: record.batch_number,
    cycles: record.cycles,
    keptBy: record.kept_by,
    keptAt: record.kept_at,
  };
}

export function rowToRecord(
  submissionId: string,
  row: SubmissionRow,
  coveredBy: number | null,
): Insertable<SubmissionRowsTable> {
  return {
    submission_id: submissionId,
    row_number: row.rowNumber,
    from_object_type_id: row.fromObjectTypeId,
    to_object_type_id: row.toObjectTypeId,
    category: row.category,
    type_id: row.typeId,
    from_name: row.fromName,
    to_name: row.toName,
    label: row.label,
    limit_before: knownLimitToColumn(row.before),
    limit_wanted: limitToColumn(row.wanted),
    limit_enforced: knownLimitToColumn(row.enforced),
    covered_by: coveredBy,
    batch_number: row.batchNumber,
    status: row.status,
    evidence: row.evidence,
    message: row.message,
    correlation_id: row.correlationId,
    cycles: row.cycles,
  };
}

export function batchFromRecord(record: BatchRecord): SubmissionBatch {
  return {
    batchNumber: record.batch_number,
    parentBatchNumber: record.parent_batch_number,
    wave: record.wave,
    operation: record.operation,
    fromObjectTypeId: record.from_object_type_id,
    toObjectTypeId: record.to_object_type_id,
    status: record.status,
    httpStatus: record.http_status,
    requestedAt: record.requested_at,
    startedAt: record.started_at,
    completedAt: record.completed_at,
    links: linksFromJson(record.links),
    numErrors: record.num_errors,
    sentAt: record.sent_at,
    answeredAt: record.answered_at,
  };
}

export function batchToRecord(
  submissionId: string,
  batch: PlannedBatch,
  parentBatchNumber: number | null,
): Insertable<BatchesTable> {
  return {
    submission_id: submissionId,
    batch_number: batch.batchNumber,
    parent_batch_number: parentBatchNumber,
    wave: batch.wave,
    operation: batch.operation,
    from_object_type_id: batch.fromObjectTypeId,
    to_object_type_id: batch.toObjectTypeId,
  };
}

export function attemptFromRecord(record: AttemptsTable): Attempt {
  return {
    attemptId: record.attempt_id,
    batchNumber: record.batch_number,
    status: record.status,
    sentAt: record.sent_at,
    answeredAt: record.answered_at,
    rows: attemptRowsFromJson(record.rows),
    request: record.request,
    answer: record.answer,
  };
}
