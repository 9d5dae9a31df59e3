import { appendAudit } from './audit-store';
import type { Database, StoreTransaction } from './database';
import { newId } from './new-id';

export type NewSession = {
  readonly tokenHash: string;
  /** Epoch milliseconds; absolute. */
  readonly expiresAt: number;
  /** What the owner is called if this sign-in is the first ever. */
  readonly ownerName: string;
};

export type SignInOutcome =
  | { readonly kind: 'signed_in'; readonly personId: string; readonly isFirst: boolean }
  /** `unknown`: never made, or made long ago and dropped. */
  | { readonly kind: 'unknown' | 'used' | 'expired' };

/** Spends the link, makes the owner if there is none, and opens the session: all or nothing. */
export async function spendSignInLink(
  database: Database,
  { tokenHash, now }: { readonly tokenHash: string; readonly now: number },
  session: NewSession,
): Promise<SignInOutcome> {
  return database.withTransaction(async (transaction) => {
    const refusal = await spendLink(transaction, tokenHash, now);
    if (refusal !== null) return refusal;
    const { personId, isFirst } = await claimOwner(transaction, session.ownerName, now);
    await transaction.deleteFrom('sessions').where('expires_at', '<=', now).execute();
    await transaction
      .insertInto('sessions')
      .values({
        token_hash: session.tokenHash,
        person_id: personId,
        created_at: now,
        last_seen_at: now,
        expires_at: session.expiresAt,
      })
      .execute();
    await appendAudit(transaction, now, [
      {
        actor: personId,
        action: isFirst ? 'person.owner_claimed' : 'session.signed_in',
        subject: personId,
        hubId: null,
        details: {},
      },
    ]);
    return { kind: 'signed_in', personId, isFirst };
  });
}

async function spendLink(
  transaction: StoreTransaction,
  tokenHash: string,
  now: number,
): Promise<SignInOutcome | null> {
  const link = await transaction
    .selectFrom('sign_in_links')
    .select(['expires_at', 'used_at'])
    .where('token_hash', '=', tokenHash)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (link === undefined) return { kind: 'unknown' };
  if (link.used_at !== null) return { kind: 'used' };
  if (link.expires_at <= now) return { kind: 'expired' };
  await transaction
    .updateTable('sign_in_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .execute();
  return null;
}

async function claimOwner(
  transaction: StoreTransaction,
  name: string,
  now: number,
): Promise<{ readonly personId: string; readonly isFirst: boolean }> {
  // The unique index on the owner lets one of two first sign-ins insert; the other waits for it.
  const claimed = await transaction
    .insertInto('people')
    .values({ person_id: newId(now), name, role: 'owner', created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst();
  if (claimed !== undefined) return { personId: claimed.person_id, isFirst: true };
  const owner = await transaction
    .selectFrom('people')
    .select('person_id')
    .where('role', '=', 'owner')
    .executeTakeFirstOrThrow();
  return { personId: owner.person_id, isFirst: false };
}
