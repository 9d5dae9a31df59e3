import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A file of ours as a script that plain Node runs, for tests with several processes. */
export async function bundleEntry(
  entry: string | { readonly code: string },
): Promise<{ readonly file: string; readonly remove: () => Promise<void> }> {
  // Inside of the project, so that its packages are found.
  const file = join(ROOT, '.cache', 'test-bundles', `${randomBytes(8).toString('hex')}.mjs`);
  await build({
    absWorkingDir: ROOT,
    ...(typeof entry === 'string'
      ? { entryPoints: [entry] }
      : { stdin: { contents: entry.code, resolveDir: ROOT, loader: 'ts' as const } }),
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['libsql', 'pg', 'pino'],
    alias: { 'server-only': join(ROOT, 'node_modules/server-only/empty.js') },
    logLevel: 'error',
  });
  return { file, remove: () => rm(file, { force: true }) };
}
