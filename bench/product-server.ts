import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const DIST_DIR = '.next-test';
const TOKEN = 'setup-token-for-a-bench';
const READY_TRIES_MAX = 600;
const READY_GAP_MS = 100;

type Setup = { readonly buildProduct: (distDir: string) => Promise<void> };
type Browser = { readonly prepareBrowser: () => Promise<Readonly<Record<string, string>>> };

/** The production build, with `env` or over the demo portal, on a port and in a folder of its own. */
export async function startProduct(port: number, env: Readonly<Record<string, string>> = {}) {
  const { buildProduct } = await script<Setup>('setup.mjs');
  await buildProduct(DIST_DIR);
  const dataDir = mkdtempSync(join(tmpdir(), 'linkcap-bench-'));
  const next = join(process.cwd(), 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', LINKCAP_DIST_DIR: DIST_DIR },
      ...{ PORT: String(port), DATA_DIR: dataDir, LINKCAP_SETUP_TOKEN: TOKEN },
      ...env,
    },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(`${url}/api/health`);
  return {
    url,
    signInUrl: `${url}/sign-in?token=${TOKEN}`,
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What Playwright needs to start the browser of the tests. */
export async function browserOptions() {
  const { prepareBrowser } = await script<Browser>('test-browser.mjs');
  const found = { ...(await prepareBrowser()), ...process.env };
  const { LINKCAP_BROWSER: executablePath, LINKCAP_BROWSER_LIBRARIES: libraries } = found;
  return {
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    ...(executablePath === undefined ? {} : { executablePath }),
    ...(libraries === undefined ? {} : { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  };
}

/** Scripts find the project by their own place, so they are not bundled. */
async function script<Module>(name: string): Promise<Module> {
  const url = pathToFileURL(join(process.cwd(), 'scripts', name)).href;
  return (await import(url)) as Module;
}

export async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < READY_TRIES_MAX; tries += 1) {
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await sleep(READY_GAP_MS);
  }
  throw new Error('The product was not ready in time.');
}
