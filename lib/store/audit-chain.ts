import { createHash } from 'node:crypto';
import type { Database, StoreTransaction } from './database';

const PAGE = 500;

/** An entry as it stands in the table, without its place in the chain. */
export type AuditRecord = {
  readonly audit_id: string;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly hub_id: number | null;
  readonly details: string;
};

/** Where a chain was tampered with, or broke. */
export type ChainBreak = {
  readonly chain: number;
  readonly number: number;
  readonly what: 'missing' | 'changed' | 'end_missing';
};

/**
 * Puts entries at the end of their portal's chain: each one's hash covers the one before it, so that
 * nothing can be changed or taken out later without a trace. Locks the chain until the transaction
 * ends.
 */
export async function chainEntries(
  transaction: StoreTransaction,
  records: readonly AuditRecord[],
): Promise<readonly (AuditRecord & { chain: number; chain_number: number; hash: string })[]> {
  const chains = [...new Set(records.map(chainOf))].sort((a, b) => a - b);
  const heads = new Map<number, { number: number; hash: string }>();
  for (const chain of chains) heads.set(chain, await lockHead(transaction, chain));
  const chained = records.map((record) => {
    const chain = chainOf(record);
    const head = heads.get(chain) ?? { number: 0, hash: '' };
    const next = { number: head.number + 1, hash: hashEntry(head.hash, record) };
    heads.set(chain, next);
    return { ...record, chain, chain_number: next.number, hash: next.hash };
  });
  for (const [chain, { number, hash }] of heads) {
    await transaction
      .updateTable('audit_heads')
      .set({ last_number: number, hash })
      .where('chain', '=', chain)
      .execute();
  }
  return chained;
}

/** Reads every chain from its beginning. Entries from before there were chains are not covered. */
export async function findChainBreaks(database: Database): Promise<readonly ChainBreak[]> {
  const heads = await database.read((db) =>
    db.selectFrom('audit_heads').selectAll().orderBy('chain').execute(),
  );
  const breaks: ChainBreak[] = [];
  for (const head of heads) {
    const found = await findBreak(database, head);
    if (found !== null) breaks.push(found);
  }
  return breaks;
}

async function findBreak(
  database: Database,
  head: { readonly chain: number; readonly last_number: number; readonly hash: string },
): Promise<ChainBreak | null> {
  const { chain } = head;
  let last = { number: 0, hash: '' };
  for (;;) {
    const after = last.number;
    const records = await database.read((db) =>
      db
        .selectFrom('audit')
        .selectAll()
        .where('chain', '=', chain)
        .where('chain_number', '>', after)
        .where('chain_number', '<=', head.last_number)
        .orderBy('chain_number')
        .limit(PAGE)
        .execute(),
    );
    for (const record of records) {
      const number = last.number + 1;
      if (record.chain_number !== number) return { chain, number, what: 'missing' };
      if (record.hash !== hashEntry(last.hash, record)) return { chain, number, what: 'changed' };
      last = { number, hash: record.hash };
    }
    if (records.length < PAGE) break;
  }
  if (last.number < head.last_number) {
    return { chain, number: last.number + 1, what: 'end_missing' };
  }
  return last.hash === head.hash ? null : { chain, number: last.number, what: 'changed' };
}

async function lockHead(
  transaction: StoreTransaction,
  chain: number,
): Promise<{ readonly number: number; readonly hash: string }> {
  await transaction
    .insertInto('audit_heads')
    .values({ chain, last_number: 0, hash: '' })
    .onConflict((conflict) => conflict.column('chain').doNothing())
    .execute();
  const head = await transaction
    .selectFrom('audit_heads')
    .select(['last_number', 'hash'])
    .where('chain', '=', chain)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return { number: head.last_number, hash: head.hash };
}

/** 0 is the chain of what belongs to no portal. */
function chainOf({ hub_id: hubId }: AuditRecord): number {
  return hubId ?? 0;
}

function hashEntry(previousHash: string, record: AuditRecord): string {
  const { audit_id: auditId, at, actor, action, subject, hub_id: hubId, details } = record;
  return createHash('sha256')
    .update(JSON.stringify([previousHash, auditId, at, actor, action, subject, hubId, details]))
    .digest('hex');
}
