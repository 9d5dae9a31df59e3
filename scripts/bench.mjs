// `npm run bench [-- NAME …]`: runs the benchmarks of bench/, one after the other, each in a process
// of its own, and prints a table of figures, bars and whether each bar holds.
import { build } from 'esbuild';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { failWithSentence, installPackages, requireNode, root, run } from './setup.mjs';

const SUFFIX = '.bench.ts';
const BENCHES = join(root, 'bench');
const BUNDLES = join(root, '.cache/bench');

async function main() {
  requireNode();
  await installPackages();
  const all = readdirSync(BENCHES)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length));
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    throw new Error(`No benchmark is called ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  }
  mkdirSync(BUNDLES, { recursive: true });
  let hasFailed = false;
  for (const name of wanted.length > 0 ? wanted : all) {
    process.stdout.write(`\n${name}\n`);
    await bundle(name);
    await run(process.execPath, ['--expose-gc', join(BUNDLES, `${name}.mjs`)], {
      live: true,
      hint: `A bar of ${name} does not hold.`,
    }).catch((error) => {
      hasFailed = true;
      process.stdout.write(`${error.message}\n`);
    });
  }
  process.exitCode = hasFailed ? 1 : 0;
}

async function bundle(name) {
  await build({
    absWorkingDir: root,
    entryPoints: [join(BENCHES, `${name}${SUFFIX}`)],
    outfile: join(BUNDLES, `${name}.mjs`),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
}

main().catch(failWithSentence);
