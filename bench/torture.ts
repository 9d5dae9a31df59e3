import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startTestEngine } from '../lib/store/testing/test-engine';
import { bundleProcesses } from '../lib/torture/processes';
import { runRounds, type RoundOutcome } from '../lib/torture/run-rounds';
import { median } from './report';

/** `npm run torture [-- --rounds 200 --seed 1 --engine sqlite]`: any number of rounds on each engine. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      engine: { type: 'string' },
      pace: { type: 'string', default: '1' },
    },
  });
  const first = Number(values.seed);
  const seeds = Array.from({ length: Number(values.rounds) }, (_, position) => first + position);
  const folder = await bundleProcesses();
  try {
    for (const name of ['sqlite', 'postgres'] as const) {
      if (values.engine !== undefined && values.engine !== name) continue;
      await torture(name, { folder, seeds, pace: Number(values.pace) });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function torture(
  name: 'sqlite' | 'postgres',
  {
    folder,
    seeds,
    pace,
  }: { readonly folder: string; readonly seeds: readonly number[]; readonly pace: number },
): Promise<void> {
  const engine = await startTestEngine(name);
  const outcomes: RoundOutcome[] = [];
  try {
    for await (const outcome of runRounds({ engine, folder, seeds, pace })) {
      outcomes.push(outcome);
      if (outcomes.length % 20 === 0) process.stdout.write(`${name}: ${outcomes.length} played\n`);
      for (const problem of outcome.problems) {
        process.stdout.write(`${name} round ${outcome.seed}: ${problem}\n`);
      }
    }
  } finally {
    await engine.stop();
  }
  process.stdout.write(describe(name, outcomes));
  if (outcomes.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
}

function describe(name: string, outcomes: readonly RoundOutcome[]): string {
  const sum = (count: (outcome: RoundOutcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const seconds = (median(outcomes.map(({ durationMs }) => durationMs)) / 1000).toFixed(1);
  const daily = sum(({ longWaits }) => longWaits.filter((wait) => wait.timeZone !== null).length);
  return [
    `${name}: ${outcomes.length} rounds, ${sum(({ problems }) => problems.length)} problems`,
    `  ${sum(({ round }) => round.kills.length)} kills: ${tally(
      outcomes.flatMap(({ round }) => round.kills.map(({ when }) => when)),
    )}`,
    `  ${sum(({ writes }) => writes)} writes, ${sum(({ longWaits }) => longWaits.length)} long waits` +
      ` (${daily} until midnight), ${sum(({ round }) => (round.intruder === null ? 0 : 1))} intruders`,
    `  ${sum(({ round }) => round.faults.length)} faults drawn: ${tally(
      outcomes.flatMap(({ round }) => round.faults.map(({ effect }) => JSON.stringify(effect))),
    )}`,
    `  a round takes ${seconds} s (median)\n`,
  ].join('\n');
}

/** How often each name is there. */
function tally(names: readonly string[]): string {
  return [...new Set(names)]
    .sort()
    .map((name) => `${names.filter((each) => each === name).length} × ${name}`)
    .join(', ');
}

await main();
