import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port';

const ROOT = join(import.meta.dirname, '..');
const READY_TRIES_MAX = 300;
const READY_GAP_MS = 100;

const UNSET = {
  DATABASE_URL: '',
  HOST: '',
  HUBSPOT_ACCESS_TOKEN: '',
  HUBSPOT_API_BASE_URL: '',
  HUBSPOT_AUTH_BASE_URL: '',
  HUBSPOT_CLIENT_ID: '',
  HUBSPOT_CLIENT_SECRET: '',
  LINKCAP_KEYS: '',
  PUBLIC_URL: '',
};

/** A process of ours, with all that it printed. */
export type Running = {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** As a machine that loses power: no handler runs. */
  readonly kill: () => Promise<void>;
  /** As an operator who asks it to end. */
  readonly stop: () => Promise<void>;
};

export type LinkcapServer = Running & { readonly url: string; readonly port: number };

/** Starts the built product on a free port, or the given one. */
export async function startLinkcap(options: {
  readonly dataDir: string;
  readonly setupToken: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}): Promise<LinkcapServer> {
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const next = join(ROOT, 'node_modules/next/dist/bin/next');
  const running = run([next, 'start', '-H', '127.0.0.1', '-p', `${port}`], {
    ...options.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_MANUAL_SIG_HANDLE: 'true',
    PORT: `${port}`,
    DATA_DIR: options.dataDir,
    LINKCAP_SETUP_TOKEN: options.setupToken,
  });
  await untilReady(running, `${url}/api/health`);
  return { ...running, url, port };
}

/** Starts the embedded HubSpot as a process of its own. */
export async function startSimulator(options: {
  /** Left out where `args` name a file of portals. */
  readonly token?: string;
  readonly args?: readonly string[];
}): Promise<Running & { readonly url: string; readonly port: number }> {
  const port = await freePort();
  const token = options.token === undefined ? [] : ['--token', options.token];
  const args = ['--port', `${port}`, ...token, ...(options.args ?? [])];
  const running = run([join(ROOT, 'dist/simulator.mjs'), ...args], {});
  const url = `http://127.0.0.1:${port}`;
  await untilReady(running, `${url}/__simulator/journal`);
  return { ...running, url, port };
}

/** The address in what `npm run link` prints: another session, beside a server that runs. */
export async function printSignInLink({
  dataDir,
  port,
}: {
  readonly dataDir: string;
  readonly port: number;
}): Promise<string> {
  const running = run([join(ROOT, 'dist/link.mjs')], { DATA_DIR: dataDir, PORT: `${port}` });
  if (running.child.exitCode === null) await once(running.child, 'close');
  const link = /http:\S+/.exec(running.output())?.[0];
  if (link === undefined) throw new Error(`It printed no link:\n${running.output()}`);
  return link;
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    // A developer's own .env must not reach a test: what is set, Next leaves alone.
    env: { ...process.env, ...UNSET, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return { child, output: () => output, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

async function untilReady({ child, output }: Running, url: string): Promise<void> {
  for (let tries = 0; tries < READY_TRIES_MAX; tries += 1) {
    if (child.exitCode !== null) throw new Error(`It ended before it was ready:\n${output()}`);
    const isReady = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await sleep(READY_GAP_MS);
  }
  throw new Error(`It was not ready in time:\n${output()}`);
}
