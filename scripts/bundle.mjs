// Bundles the commands that run beside the web server into dist/: they need no Next.
import { build } from 'esbuild';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

await build({
  absWorkingDir: root,
  entryPoints: {
    simulator: 'lib/simulator/main.ts',
    link: 'lib/session/main.ts',
    worker: 'lib/runner/main.ts',
    doctor: 'lib/server/doctor/main.ts',
  },
  // It only keeps code out of the browser, and throws elsewhere.
  alias: { 'server-only': join(root, 'node_modules/server-only/empty.js') },
  outdir: join(root, 'dist'),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // Native, or loading files of their own.
  external: ['libsql', 'pg', 'pino'],
  logLevel: 'warning',
});
