import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { untilReady } from './product-server';

const FOLDER = '.cache/empty-app';
const NEXT = 'node_modules/next/dist/bin/next';

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "empty-app", "private": true, "type": "module" }',
  'next.config.mjs':
    "import { resolve } from 'node:path';\nexport default { turbopack: { root: resolve('../..') } };",
  'app/layout.jsx':
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }',
  'app/page.jsx': 'export default function Page() { return <h1>Empty</h1>; }',
};

/** An app of the same Next with one page that says one word: what every page costs at least. */
export async function startEmptyApp(port: number) {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(FOLDER, path, '..'), { recursive: true });
    writeFileSync(join(FOLDER, path), text);
  }
  const options = {
    cwd: FOLDER,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  } as const;
  const next = join(process.cwd(), NEXT);
  const [code] = (await once(spawn(process.execPath, [next, 'build'], options), 'exit')) as [
    number,
  ];
  if (code !== 0) throw new Error('The empty app could not be built.');
  const args = [next, 'start', '-H', '127.0.0.1', '-p', String(port)];
  const child = spawn(process.execPath, args, options);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url);
  return {
    url,
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}
