import type { PlannedBatch } from '../../limits/plan';
import type { Portal } from '../../portals/portal';
import type { CreateOutcome, NewSubmission, StoredPlanRow } from '../../submissions/ports';
import type { Store } from '../connection';

export const HUB_ID = 8_001_001;
export const OTHER_HUB_ID = 8_001_002;

export function buildPortal(changes: Partial<Portal> = {}): Portal {
  return {
    hubId: HUB_ID,
    name: 'Nordlicht Solar',
    accountType: 'demo',
    connection: 'demo',
    apiVersion: '2026-09',
    timeZone: 'Europe/Berlin',
    uiDomain: null,
    ...changes,
  };
}

export function buildPlanRow(
  rowNumber: number,
  changes: Partial<StoredPlanRow> = {},
): StoredPlanRow {
  return {
    rowNumber,
    fromObjectTypeId: '0-3',
    toObjectTypeId: '0-1',
    category: 'USER_DEFINED',
    typeId: rowNumber,
    fromName: 'Deals',
    toName: 'Contacts',
    label: `Label ${rowNumber}`,
    before: 'many',
    wanted: 5,
    coveredBy: null,
    ...changes,
  };
}

export function buildBatch(batchNumber: number, changes: Partial<PlannedBatch> = {}): PlannedBatch {
  return {
    batchNumber,
    wave: 1,
    operation: 'create',
    fromObjectTypeId: '0-3',
    toObjectTypeId: '0-1',
    rowNumbers: [],
    ...changes,
  };
}

/** Three rows: one and two in a batch, the third done by the second. */
export function buildSubmission(changes: Partial<NewSubmission> = {}): NewSubmission {
  return {
    hubId: HUB_ID,
    apiVersion: '2026-09',
    planId: 'plan-1',
    idempotencyKey: 'key-1',
    bodyHash: 'hash-1',
    personId: 'person-1',
    createdBy: 'Ada',
    note: 'Why: https://tickets.example/1',
    origin: null,
    rows: [buildPlanRow(1), buildPlanRow(2), buildPlanRow(3, { coveredBy: 2 })],
    batches: [buildBatch(1, { rowNumbers: [1, 2] })],
    ...changes,
  };
}

/** Connects the portal and creates the submission; gives its id. */
export async function givenSubmission(
  store: Store,
  changes: Partial<NewSubmission> = {},
): Promise<string> {
  const submission = buildSubmission(changes);
  await store.portals.upsertPortal(buildPortal({ hubId: submission.hubId }));
  return createdId(await store.submissions.createSubmission(submission));
}

export function createdId(outcome: CreateOutcome): string {
  if (outcome.kind !== 'created') throw new Error(`Not created: ${outcome.kind}`);
  return outcome.submissionId;
}
