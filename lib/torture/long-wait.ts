import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, type StoreLocation } from '../store/connection';
import type { Submission } from '../submissions/submission';
import type { Pause } from './observation';
import type { Day } from './last-of-day';

const LONG_WAIT_MS = 3_000;
/** Only the end of a day is waited for longer. */
const DAILY_WAIT_MS = 300_000;
const LOOK_FOR_MS = 500;
/** A process that was ended keeps its lease for a while on PostgreSQL. */
const LOOK_FOR_MS_SHARED = 3_500;
/** Of the simulator's seed `plain`. */
const TIME_ZONE = 'Europe/Berlin';

/** HubSpot wants quiet for longer than a round lasts. */
export function isLongWait(submission: Submission): boolean {
  const until = quietUntil(submission);
  return until !== null && until - Date.now() > LONG_WAIT_MS;
}

/** Linkcap was started while HubSpot answered nothing. */
export function isAway({ status, waitingFor, waitingUntil }: Submission): boolean {
  return status === 'waiting' && waitingFor === 'upstream_down' && waitingUntil === null;
}

export type LongWait = {
  readonly location: StoreLocation;
  readonly day: Day;
  readonly isKilled: boolean;
  readonly look: () => Promise<Submission | null>;
  /** Ends Linkcap and starts it again; resolves when it is at work. */
  readonly restart: () => Promise<void>;
};

/** Looks on for a moment, then makes time pass. */
export async function sitOut(
  { location, day, isKilled, look, restart }: LongWait,
  submission: Submission,
): Promise<Pause> {
  const seenAt = Date.now();
  const until = quietUntil(submission) ?? seenAt;
  const isDaily = day.isUsedUp() && until - seenAt > DAILY_WAIT_MS;
  if (isKilled) await restart();
  await sleep(isKilled && 'databaseUrl' in location ? LOOK_FOR_MS_SHARED : LOOK_FOR_MS);
  const later = await look();
  const endedAt = Math.min(Date.now(), until);
  if (isDaily) await day.end();
  await passWaits(location);
  await restart();
  return {
    seenAt,
    endedAt,
    untils: [until, endedAt === until || later === null ? until : quietUntil(later)],
    timeZone: isDaily ? TIME_ZONE : null,
  };
}

function quietUntil({ status, waitingFor, waitingUntil }: Submission): number | null {
  return status === 'waiting' && waitingFor === 'rate_limited' ? waitingUntil : null;
}

/** What a night does: the time that was waited for is there. */
async function passWaits(location: StoreLocation): Promise<void> {
  const database = await openDatabase(location);
  try {
    await database.withTransaction(async (transaction) => {
      await transaction
        .updateTable('submissions')
        .set({ waiting_until: Date.now() })
        .where('ended_at', 'is', null)
        .where('waiting_for', '=', 'rate_limited')
        .execute();
    });
  } finally {
    await database.close();
  }
}
