import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleepMs } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPostgres } from './test-postgres.mjs';

const MODULE = fileURLToPath(new URL('./test-postgres.mjs', import.meta.url));
const GONE_WITHIN_MS = 20_000;

let home = '';
let givenUrl;
beforeEach(() => {
  // Directly below: the server's own user could not reach it through a private folder.
  home = join(tmpdir(), `linkcap-pg-${randomUUID()}`);
  givenUrl = process.env.TEST_DATABASE_URL;
  delete process.env.TEST_DATABASE_URL;
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
  if (givenUrl !== undefined) process.env.TEST_DATABASE_URL = givenUrl;
});

async function answers(url) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

test('it listens on loopback until it is stopped, and leaves no files', async () => {
  const server = await startPostgres({ directory: home });
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
  expect(await answers(server.url)).toBe(true);
  await server.stop();
  expect(await answers(server.url)).toBe(false);
  expect(existsSync(home)).toBe(false);
}, 60_000);

test('it ends when the process that started it is killed', async () => {
  const program = `import { startPostgres } from ${JSON.stringify(MODULE)};
    console.log((await startPostgres({ directory: ${JSON.stringify(home)} })).url);
    setInterval(() => undefined, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await Promise.race([
    once(createInterface({ input: parent.stdout }), 'line').then(([line]) => line),
    once(parent, 'exit').then(([code]) => `exit code ${code}`),
  ]);
  expect(await answers(url)).toBe(true);

  parent.kill('SIGKILL');
  const deadline = Date.now() + GONE_WITHIN_MS;
  while (existsSync(home) && Date.now() < deadline) await sleepMs(20);
  expect(existsSync(home)).toBe(false);
  expect(await answers(url)).toBe(false);
}, 60_000);

test('a given database is used as it is', async () => {
  process.env.TEST_DATABASE_URL = 'postgresql://127.0.0.1:1/given';
  const server = await startPostgres();
  expect(server.url).toBe('postgresql://127.0.0.1:1/given');
  await server.stop();
  delete process.env.TEST_DATABASE_URL;
});
