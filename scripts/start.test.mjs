import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const START = fileURLToPath(new URL('./start.mjs', import.meta.url));
/** A start that does not refuse would install, build and serve: it is ended before that. */
const REFUSES_WITHIN_MS = 5_000;

let folder = '';
let listener;
let takenPort = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linkcap-start-'));
  listener = createServer();
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  takenPort = listener.address().port;
});
afterEach(() => {
  listener.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts with a port that is taken, so that not even a missing check leads to a build. */
async function start(environment) {
  const child = spawn(process.execPath, [START], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(takenPort),
      DATA_DIR: join(folder, 'data'),
      ...environment,
    },
    // A group of its own, so that what it may have started ends with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let complaint = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (complaint += text));
  const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), REFUSES_WITHIN_MS);
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  return { code, output, complaint: complaint.trim() };
}

function expectSentence({ code, output, complaint }, text) {
  expect(complaint).toContain(text);
  // No stack, no lines of a program's insides: nothing but the sentence.
  expect(complaint.split('\n')).toHaveLength(1);
  expect(output).toBe('');
  expect(code).toBe(1);
}

test('a port that is in use is named, with the next one to try', async () => {
  const refusal = await start({});
  expectSentence(refusal, `Port ${takenPort} is in use.`);
  expect(refusal.complaint).toContain(`PORT=${takenPort === 65_535 ? 3001 : takenPort + 1}`);
});

test.each(['eighty', '0', '65536', '3000.5', '-1'])('PORT=%s is not a port', async (port) => {
  expectSentence(
    await start({ PORT: port }),
    `PORT is "${port}"; it must be a whole number from 1 to 65535.`,
  );
});

test.each([
  ['a file', 'taken'],
  ['a folder below a file', join('taken', 'data')],
])('a data folder that is %s cannot be written', async (_, path) => {
  writeFileSync(join(folder, 'taken'), '');
  const dataDir = join(folder, path);
  expectSentence(
    await start({ DATA_DIR: dataDir }),
    `The data folder ${dataDir} cannot be written`,
  );
});

test('an address of another machine cannot be listened on', async () => {
  // 192.0.2.0/24 is kept for documentation: no machine has it.
  expectSentence(await start({ HOST: '192.0.2.1' }), 'HOST is 192.0.2.1, which is not an address');
});

test('an empty variable counts as not set', async () => {
  const { complaint } = await start({ PORT: String(takenPort), HOST: '' });
  expect(complaint).toContain(`Port ${takenPort} is in use.`);
});
