import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startTestEngine } from '../lib/store/testing/test-engine';
import { bundleProcesses } from '../lib/torture/processes';
import { runRounds } from '../lib/torture/run-rounds';
import { median } from './report';

/** `npm run torture [-- --rounds 200 --seed 1 --engine sqlite]`: any number of rounds on each engine. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      engine: { type: 'string' },
    },
  });
  const first = Number(values.seed);
  const seeds = Array.from({ length: Number(values.rounds) }, (_, position) => first + position);
  const folder = await bundleProcesses();
  try {
    for (const name of ['sqlite', 'postgres'] as const) {
      if (values.engine !== undefined && values.engine !== name) continue;
      await torture(name, { folder, seeds });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function torture(
  name: 'sqlite' | 'postgres',
  { folder, seeds }: { readonly folder: string; readonly seeds: readonly number[] },
): Promise<void> {
  const engine = await startTestEngine(name);
  const durations: number[] = [];
  let [kills, writes, lies] = [0, 0, 0];
  try {
    for await (const round of runRounds({ engine, folder, seeds })) {
      durations.push(round.durationMs);
      kills += round.kills;
      writes += round.writes;
      lies += round.problems.length;
      for (const problem of round.problems) {
        process.stdout.write(`${name} round ${round.seed}: ${problem}\n`);
      }
    }
  } finally {
    await engine.stop();
  }
  const seconds = (median(durations) / 1000).toFixed(1);
  process.stdout.write(
    `${name}: ${durations.length} rounds, ${kills} kills, ${writes} writes, ${lies} problems; ` +
      `a round takes ${seconds} s (median)\n`,
  );
  if (lies > 0) process.exitCode = 1;
}

await main();
