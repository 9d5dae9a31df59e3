import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import LibsqlDatabase from 'libsql';
import { fail, succeed, type Result } from '../result';

const GUARD_WAIT_MS = 10_000;

type Holder = { readonly pid: number; readonly startedAt: string };

/**
 * Makes this process the only one that works on a data folder. The lock of a process that is gone
 * is taken over; that of a live one never. Returns how to give it back, or the holder's process id.
 */
export function lockDataFolder(dataDir: string): Result<() => void, number> {
  const file = join(dataDir, 'linkcap.lock');
  mkdirSync(dataDir, { recursive: true });
  return oneAtATime(`${file}.guard`, () => {
    const holder = readHolder(file);
    if (holder !== null && isRunning(holder)) return fail(holder.pid);
    rmSync(file, { force: true });
    if (!tryCreate(file)) return fail(readHolder(file)?.pid ?? 0);
    return succeed(() => {
      rmSync(file, { force: true });
    });
  });
}

/** The process that works on a data folder; `null` where none does. */
export function findLockHolder(dataDir: string): number | null {
  const holder = readHolder(join(dataDir, 'linkcap.lock'));
  return holder !== null && isRunning(holder) ? holder.pid : null;
}

/**
 * Of two that find a dead holder, one must not take the lock from the other, which lives: they look
 * and take one after the other, under a lock of the system, which ends with its process.
 */
function oneAtATime<Value>(guardFile: string, work: () => Value): Value {
  const guard = new LibsqlDatabase(guardFile, { timeout: GUARD_WAIT_MS });
  try {
    guard.exec('begin exclusive');
    return work();
  } finally {
    guard.close();
  }
}

function tryCreate(file: string): boolean {
  const self: Holder = { pid: process.pid, startedAt: processStart(process.pid) ?? '' };
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(self), { mode: 0o600 });
  try {
    // Linked into place, so that nobody ever reads a lock without its holder.
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function readHolder(file: string): Holder | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const isHolder =
      typeof holder === 'object' && holder !== null && 'pid' in holder && 'startedAt' in holder;
    if (!isHolder) return null;
    return { pid: Number(holder.pid), startedAt: String(holder.startedAt) };
  } catch {
    return null; // Gone, or cut off by a crash while it was written.
  }
}

/** A process id is used again after a restart: the start time tells whether it is the same process. */
function isRunning({ pid, startedAt }: Holder): boolean {
  if (pid === process.pid || !(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const start = processStart(pid);
  return start === null || startedAt === '' || start === startedAt;
}

/** Clock ticks since boot at which a process began; `null` where the system does not tell. */
function processStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; the start time is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
