// A lock file against two set-ups at once. Node only.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const WAIT_MS = 300;
const WAITS_MAX = 2_000;

/** Runs `work` while holding the lock; waits for a live holder and clears a dead one's file. */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  await acquire(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function acquire(file) {
  for (let waits = 0; waits < WAITS_MAX; waits += 1) {
    if (tryCreate(file)) return;
    if (isAlive(readHolder(file))) {
      if (waits === 0)
        process.stdout.write('Another Linkcap command is setting up; waiting for it.\n');
      await sleep(WAIT_MS);
    } else {
      rmSync(file, { force: true });
    }
  }
  throw new Error(`Another process holds ${file}. If none is running, delete that file.`);
}

/** Linked into place, so that nobody ever reads a lock without its holder. */
function tryCreate(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0; // Removed in between.
  }
}

function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
