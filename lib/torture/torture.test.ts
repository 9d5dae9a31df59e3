import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestEngine } from '../store/testing/test-engine';
import { bundleProcesses } from './processes';
import { runRounds } from './run-rounds';

const ROUNDS = 10;
const ROUNDS_MS_MAX = 300_000;
let folder: string;

beforeAll(async () => {
  folder = await bundleProcesses();
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(['sqlite', 'postgres'] as const)(
  'killed at any moment, under any fault, a submission on %s tells no lie',
  { timeout: ROUNDS_MS_MAX },
  async (name) => {
    const engine = await startTestEngine(name);
    try {
      const seeds = Array.from({ length: ROUNDS }, (_, position) => position + 1);
      for await (const { seed, problems } of runRounds({ engine, folder, seeds })) {
        expect(problems, `round ${seed}`).toEqual([]);
      }
    } finally {
      await engine.stop();
    }
  },
);
