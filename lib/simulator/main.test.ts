import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CONFIGURATIONS, hubspotType } from './testing';

const MAIN = path.join(import.meta.dirname, 'main.ts');
let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'simulator-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

function launch(words: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, '--', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return child;
}

async function ready(child: ReturnType<typeof launch>): Promise<string> {
  for await (const line of createInterface(child.stdout)) {
    const address = /^Simulator listening on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('The simulator ended before it was ready.');
}

async function ended(child: ReturnType<typeof launch>): Promise<{ code: unknown; said: string }> {
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = (await once(child, 'close')) as unknown[];
  return { code, said };
}

test('a portal outlives the process that served it, with SIGTERM and with SIGKILL', async () => {
  const file = path.join(folder, 'state.json');
  const headers = { authorization: 'Bearer t' };
  const words = ['--port', '0', '--token', 't', '--seed', 'plain', '--state', file];

  for (const [signal, code, maxToObjectIds] of [
    ['SIGTERM', 0, 3],
    ['SIGKILL', null, 7],
  ] as const) {
    const child = launch(words);
    const address = await ready(child);
    const answer = await fetch(`${address}${CONFIGURATIONS}/0-3/0-1/batch/update`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ inputs: [{ ...hubspotType(3), maxToObjectIds }] }),
    });
    expect(answer.status).toBe(200);
    child.kill(signal);
    expect(await ended(child)).toEqual({ code, said: '' });
    expect(await readdir(folder)).toEqual(['state.json']);

    const again = launch(words);
    const pair = await fetch(`${await ready(again)}${CONFIGURATIONS}/0-3/0-1`, { headers });
    expect(await pair.json()).toEqual({
      results: [{ ...hubspotType(3), userEnforcedMaxToObjectIds: maxToObjectIds, label: null }],
    });
    again.kill('SIGTERM');
    await ended(again);
  }
});

test('what keeps it from starting is said in one sentence', async () => {
  const first = launch(['--port', '0']);
  const { port } = new URL(await ready(first));
  const broken = path.join(folder, 'broken.json');
  await writeFile(broken, '{"limits":[]}');
  for (const [words, sentence] of [
    [
      ['--port', port],
      `Port ${port} on 127.0.0.1 is in use; choose another with --port, or 0 for any free one.`,
    ],
    [
      ['--port', '0', '--state', broken],
      `${broken} does not hold a portal of the simulator; move it away to begin with the seed.`,
    ],
    [['--port', 'x'], '--port must be a number from 0 to 65535, not "x".'],
  ] as const) {
    expect(await ended(launch(words))).toEqual({ code: 1, said: `${sentence}\n` });
  }
});
