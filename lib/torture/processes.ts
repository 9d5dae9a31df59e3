import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

const ROOT = process.cwd();

/** Bundles the simulator and the process under test; gives the folder, to be removed afterwards. */
export async function bundleProcesses(): Promise<string> {
  // Below the project, where they find its packages.
  const cache = join(ROOT, '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'torture-'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: { simulator: 'lib/simulator/main.ts', linkcap: 'lib/torture/main.ts' },
    alias: { 'server-only': join(ROOT, 'node_modules/server-only/empty.js') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // The rest in one file: a process that is started again and again is there sooner.
    external: ['libsql', 'pg', 'pino'],
    logLevel: 'error',
  });
  return folder;
}

export type Spawned = {
  readonly child: ChildProcess;
  /** What it says, a line each. */
  readonly lines: AsyncIterator<string>;
  readonly kill: () => Promise<void>;
};

/** @param words arguments of the command line */
export function launch(
  file: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Spawned {
  const child = spawn(process.execPath, [file, ...words], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { NODE_ENV: 'production', PATH: process.env['PATH'] ?? '', ...env },
  });
  // A process that is killed does not read what it is told.
  child.stdin.on('error', () => undefined);
  const closed = once(child, 'close');
  return {
    child,
    lines: createInterface(child.stdout)[Symbol.asyncIterator](),
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

/** The first line that `find` takes; `null` where the process ended without one. */
export async function lineOf<Found>(
  { lines }: Pick<Spawned, 'lines'>,
  find: (line: string) => Found | null,
): Promise<Found | null> {
  for (;;) {
    const next = await lines.next();
    if (next.done === true) return null;
    const found = find(next.value);
    if (found !== null) return found;
  }
}

const LISTENING = /^Simulator listening on (http:\/\/127\.0\.0\.1:\d+)$/;

/** A simulator that limits no calls: how many are allowed is not what is judged here. */
export async function startSimulator(folder: string, token: string) {
  const words = ['--', '--port', '0', '--token', token, '--seed', 'plain'];
  const spawned = launch(join(folder, 'simulator.mjs'), words);
  const url = await lineOf(spawned, (line) => LISTENING.exec(line)?.[1] ?? null);
  if (url === null) throw new Error('The simulator ended before it was ready.');
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}/__simulator/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    const text = await answer.text();
    return text === '' ? null : JSON.parse(text);
  };
  await control('DELETE', 'rate-limit');
  return { url, control, kill: spawned.kill };
}

export type RunningSimulator = Awaited<ReturnType<typeof startSimulator>>;
