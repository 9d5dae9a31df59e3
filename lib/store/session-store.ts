import { spendSignInLink, type NewSession, type SignInOutcome } from './spend-sign-in-link';
import type { Database } from './database';

export type Person = {
  readonly personId: string;
  readonly name: string;
  readonly role: 'owner';
};

/** Tokens are known by their hash alone. Times are epoch milliseconds. */
export type Session = {
  readonly tokenHash: string;
  readonly person: Person;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  /** However often it is used, it ends then. */
  readonly expiresAt: number;
};

export type SignInLink = {
  readonly tokenHash: string;
  readonly createdAt: number;
  readonly expiresAt: number;
};

export type SessionStore = {
  /** The same token saved again, at another start, can be used once more. */
  readonly saveSignInLink: (link: SignInLink) => Promise<void>;
  /** One use, whoever else tries at the same moment. The first ever makes the owner. */
  readonly useSignInLink: (
    tokenHash: string,
    now: number,
    session: NewSession,
  ) => Promise<SignInOutcome>;
  /** Also one that has expired: what that means is for `lib/session` to say. */
  readonly findSession: (tokenHash: string) => Promise<Session | null>;
  readonly touchSession: (tokenHash: string, now: number) => Promise<void>;
  readonly deleteSession: (tokenHash: string) => Promise<void>;
  readonly findPerson: (personId: string) => Promise<Person | null>;
};

export function createSessionStore(database: Database): SessionStore {
  return {
    saveSignInLink: (link) => saveSignInLink(database, link),
    useSignInLink: (tokenHash, now, session) =>
      spendSignInLink(database, { tokenHash, now }, session),
    findSession: (tokenHash) => findSession(database, tokenHash),
    touchSession: async (tokenHash, now) => {
      await database.withTransaction((transaction) =>
        transaction
          .updateTable('sessions')
          .set({ last_seen_at: now })
          .where('token_hash', '=', tokenHash)
          .where('last_seen_at', '<', now)
          .execute(),
      );
    },
    deleteSession: async (tokenHash) => {
      await database.withTransaction((transaction) =>
        transaction.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute(),
      );
    },
    findPerson: async (personId) => {
      const record = await database.read((db) =>
        db.selectFrom('people').selectAll().where('person_id', '=', personId).executeTakeFirst(),
      );
      if (record === undefined) return null;
      return { personId: record.person_id, name: record.name, role: record.role };
    },
  };
}

async function saveSignInLink(
  database: Database,
  { tokenHash, createdAt, expiresAt }: SignInLink,
): Promise<void> {
  const fresh = { created_at: createdAt, expires_at: expiresAt, used_at: null };
  await database.withTransaction(async (transaction) => {
    await transaction.deleteFrom('sign_in_links').where('expires_at', '<=', createdAt).execute();
    await transaction
      .insertInto('sign_in_links')
      .values({ token_hash: tokenHash, ...fresh })
      .onConflict((conflict) => conflict.column('token_hash').doUpdateSet(fresh))
      .execute();
  });
}

async function findSession(database: Database, tokenHash: string): Promise<Session | null> {
  const record = await database.read((db) =>
    db
      .selectFrom('sessions')
      .innerJoin('people', 'people.person_id', 'sessions.person_id')
      .select([
        'people.person_id',
        'people.name',
        'people.role',
        'sessions.created_at',
        'sessions.last_seen_at',
        'sessions.expires_at',
      ])
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst(),
  );
  if (record === undefined) return null;
  return {
    tokenHash,
    person: { personId: record.person_id, name: record.name, role: record.role },
    createdAt: record.created_at,
    lastSeenAt: record.last_seen_at,
    expiresAt: record.expires_at,
  };
}
