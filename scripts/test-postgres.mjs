import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findPostgresBin } from './find-postgres.mjs';

const SUPERVISOR = fileURLToPath(new URL('./test-postgres-supervisor.mjs', import.meta.url));

/**
 * A PostgreSQL for tests: the one of `TEST_DATABASE_URL`, or one of its own on a free port of
 * 127.0.0.1, which ends with `stop()` or with the death of this process, whichever comes first.
 * @param {{ directory?: string }} [options] `directory`: a new folder for its files,
 * which the user `nobody` can reach if this process is root's
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres({ directory } = {}) {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() };
  const home = makeHome(directory);
  try {
    return await supervise(home, findPostgresBin({ directory: home }));
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

function makeHome(directory) {
  if (directory === undefined) return mkdtempSync(join(tmpdir(), 'linkcap-postgres-'));
  mkdirSync(directory, { recursive: true });
  chmodSync(directory, 0o700);
  return directory;
}

async function supervise(home, bin) {
  // A process group of its own: Ctrl+C in the terminal must not end it before it has cleaned up.
  const supervisor = spawn(process.execPath, [SUPERVISOR, home, bin], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  supervisor.stderr.on('data', (text) => (complaint += text));
  const ended = once(supervisor, 'exit');
  const lines = createInterface({ input: supervisor.stdout });
  const first = await Promise.race([once(lines, 'line'), ended.then(() => null)]);
  if (first === null)
    throw new Error(`PostgreSQL for the tests did not start. ${complaint.trim()}`);
  supervisor.stdin.on('error', () => undefined);
  unrefAll(supervisor);
  return {
    url: String(first[0]),
    stop: async () => {
      supervisor.stdin.end();
      supervisor.ref();
      await ended;
    },
  };
}

/** A forgotten `stop()` must not keep the test process alive. */
function unrefAll(child) {
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.unref?.();
}
