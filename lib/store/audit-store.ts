import type { Database, StoreTransaction } from './database';
import { chainEntries } from './audit-chain';
import { chunksOf } from './chunks';
import { newId } from './new-id';
import { auditDetailsFromJson, type AuditDetails } from './values';

const AUDIT_COLUMNS = 10;

/** What happened, before the store has given it an id and a time. */
export type NewAuditEntry = {
  /** A person's id, or a part of Linkcap such as `runner`. */
  readonly actor: string;
  /** `submission.accepted`, `row.prove`, `session.signed_in`, … */
  readonly action: string;
  /** The id of what it happened to. */
  readonly subject: string;
  readonly hubId: number | null;
  readonly details: AuditDetails;
};

export type AuditEntry = NewAuditEntry & {
  readonly auditId: string;
  /** Epoch milliseconds. */
  readonly at: number;
};

export type AuditStore = {
  readonly append: (entry: NewAuditEntry) => Promise<void>;
  /** Oldest first. */
  readonly listBySubject: (subject: string) => Promise<readonly AuditEntry[]>;
};

export function createAuditStore(database: Database): AuditStore {
  return {
    append: (entry) =>
      database.withTransaction((transaction) =>
        appendAudit(transaction, database.nowMs(), [entry]),
      ),
    listBySubject: async (subject) => {
      const records = await database.read((db) =>
        db
          .selectFrom('audit')
          .selectAll()
          .where('subject', '=', subject)
          .orderBy('audit_id')
          .execute(),
      );
      return records.map((record) => ({
        auditId: record.audit_id,
        at: record.at,
        actor: record.actor,
        action: record.action,
        subject: record.subject,
        hubId: record.hub_id,
        details: auditDetailsFromJson(record.details),
      }));
    },
  };
}

/** Writes entries in the transaction of what they tell of. */
export async function appendAudit(
  transaction: StoreTransaction,
  at: number,
  entries: readonly NewAuditEntry[],
): Promise<void> {
  const records = entries.map(({ actor, action, subject, hubId, details }) => ({
    audit_id: newId(at),
    at,
    actor,
    action,
    subject,
    hub_id: hubId,
    details: JSON.stringify(details),
  }));
  const chained = await chainEntries(transaction, records);
  for (const chunk of chunksOf(chained, AUDIT_COLUMNS)) {
    await transaction.insertInto('audit').values(chunk).execute();
  }
}
