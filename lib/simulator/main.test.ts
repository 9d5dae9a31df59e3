import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { CONFIGURATIONS, hubspotType } from './testing';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
/** Starting a process takes seconds on a busy machine. */
const SPAWNING_TIMEOUT_MS = 90_000;
let bundleFolder: string;
let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  bundleFolder = await mkdtemp(path.join(tmpdir(), 'simulator-bundle-'));
  await build({
    entryPoints: [MAIN],
    outfile: bundleOf(bundleFolder),
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
}, SPAWNING_TIMEOUT_MS);

afterAll(async () => {
  await rm(bundleFolder, { recursive: true });
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'simulator-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

function bundleOf(parent: string): string {
  return path.join(parent, 'simulator.mjs');
}

function launch(words: readonly string[]) {
  const child = spawn(process.execPath, [bundleOf(bundleFolder), '--', ...words], {
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

test(
  'a portal outlives the process that served it, ended or killed',
  { timeout: SPAWNING_TIMEOUT_MS },
  async () => {
    const file = path.join(folder, 'state.json');
    const words = ['--port', '0', '--token', 't', '--seed', 'plain', '--state', file];
    const headers = { authorization: 'Bearer t' };
    const pair = `${CONFIGURATIONS}/0-3/0-1`;

    for (const { before, wanted, signal, code } of [
      { before: [], wanted: 3, signal: 'SIGTERM', code: 0 },
      { before: [3], wanted: 7, signal: 'SIGKILL', code: null },
      { before: [7], wanted: 8, signal: 'SIGINT', code: 0 },
    ] as const) {
      const child = launch(words);
      const address = await ready(child);
      const limits = await fetch(`${address}${pair}`, { headers });
      expect(await limits.json()).toEqual({
        results: before.map((max) => ({
          ...hubspotType(3),
          userEnforcedMaxToObjectIds: max,
          label: null,
        })),
      });
      const body = JSON.stringify({ inputs: [{ ...hubspotType(3), maxToObjectIds: wanted }] });
      const answer = await fetch(`${address}${pair}/batch/update`, {
        method: 'POST',
        headers,
        body,
      });
      expect(answer.status).toBe(200);
      child.kill(signal);
      expect(await ended(child)).toEqual({ code, said: '' });
      expect(await readdir(folder)).toEqual(['state.json']);
    }
  },
);

test(
  'what keeps it from starting is said in one sentence',
  { timeout: SPAWNING_TIMEOUT_MS },
  async () => {
    const { port } = new URL(await ready(launch(['--port', '0'])));
    const broken = path.join(folder, 'broken.json');
    await writeFile(broken, '{"limits":[]}');
    const failures = await Promise.all([
      ended(launch(['--port', port])),
      ended(launch(['--port', '0', '--state', broken])),
    ]);
    expect(failures).toEqual([
      {
        code: 1,
        said: `Port ${port} on 127.0.0.1 is in use; choose another with --port, or 0 for any free one.\n`,
      },
      {
        code: 1,
        said: `${broken} does not hold a portal of the simulator; move it away to begin with the seed.\n`,
      },
    ]);
  },
);
