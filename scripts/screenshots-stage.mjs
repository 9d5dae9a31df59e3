// What the screenshots are taken of and with: a product over the demo portal, and a browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, SetupError } from './setup.mjs';

const GAP_MS = 100;
const READY_MS_MAX = 30_000;

/** Starts the built product over the demo portal, on a free port, and waits until it answers. */
export async function startDemo({ dataDir, distDir, setupToken }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const next = join(root, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: root,
    env: {
      ...process.env,
      // The demo portal and nothing else, whatever the shell says, or a .env, which Next reads, too.
      HUBSPOT_ACCESS_TOKEN: '',
      DATABASE_URL: '',
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      PORT: String(port),
      DATA_DIR: dataDir,
      LINKCAP_DIST_DIR: distDir,
      LINKCAP_SETUP_TOKEN: setupToken,
      NODE_ENV: 'production',
      NEXT_MANUAL_SIG_HANDLE: 'true',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  try {
    await until(async () => {
      if (child.exitCode !== null) throw new SetupError('Linkcap did not start.');
      const answer = await fetch(`${url}/api/health`).catch(() => null);
      return answer?.ok === true;
    }, 'Linkcap was not ready in time.');
  } catch (error) {
    await stop();
    throw new SetupError(`${error.message}\n${output}`);
  }
  return { url, stop };
}

async function freePort() {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The browser that `prepareBrowser` found or brought. */
export async function launchBrowser(environment) {
  const { chromium } = await import('@playwright/test');
  return chromium.launch({
    executablePath: environment.LINKCAP_BROWSER,
    env: {
      ...process.env,
      ...environment,
      LD_LIBRARY_PATH: environment.LINKCAP_BROWSER_LIBRARIES ?? process.env.LD_LIBRARY_PATH ?? '',
    },
    // As root, in CI, there is no user namespace to sandbox in.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** Asks again and again; `complaint` is what a person reads when it never is so. */
export async function until(isSo, complaint) {
  const deadline = Date.now() + READY_MS_MAX;
  while (Date.now() < deadline) {
    if (await isSo()) return;
    await sleep(GAP_MS);
  }
  throw new SetupError(complaint);
}
