// `npm run torture [-- --rounds 200 --seed 1 --engine sqlite]`: kills Linkcap again and again, under
// faults, and holds what it claims against what the simulated HubSpot has. See docs/reliability.md.
import { build } from 'esbuild';
import { join } from 'node:path';
import { failWithSentence, installPackages, requireNode, root, run } from './setup.mjs';

async function main() {
  requireNode();
  await installPackages();
  const outfile = join(root, '.cache/bench/torture.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'bench/torture.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    // Found by its place beside the other scripts.
    external: [join(root, 'scripts/test-postgres.mjs')],
    logLevel: 'warning',
  });
  await run(process.execPath, [outfile, ...process.argv.slice(2)], {
    live: true,
    hint: 'A submission told a lie; the rounds are above.',
  });
}

main().catch(failWithSentence);
