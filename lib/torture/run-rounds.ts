import type { TestEngine } from '../store/testing/test-engine';
import { drawRound, type Round } from './draw-round';
import { judgeRound } from './judge-round';
import type { Observation } from './observation';
import { playRound, TOKEN } from './play-round';
import { startSimulator } from './processes';

export type RoundOutcome = {
  readonly seed: number;
  readonly problems: readonly string[];
  readonly round: Round;
  readonly longWaits: Observation['pauses'];
  readonly writes: number;
  readonly durationMs: number;
};

/** Plays rounds one after the other, each on a database of its own. */
export async function* runRounds({
  engine,
  folder,
  seeds,
  pace = 1,
}: {
  readonly engine: TestEngine;
  /** Where the bundles are. */
  readonly folder: string;
  readonly seeds: Iterable<number>;
  readonly pace?: number;
}): AsyncGenerator<RoundOutcome> {
  const simulator = await startSimulator(folder, TOKEN);
  try {
    for (const seed of seeds) {
      const { location, remove } = await engine.newLocation();
      const startedAt = Date.now();
      try {
        const round = drawRound(seed);
        const seen = await playRound({ simulator, folder, location, pace }, round);
        yield {
          seed,
          problems: judgeRound(seen),
          round,
          longWaits: seen.pauses,
          writes: seen.writes.length,
          durationMs: Date.now() - startedAt,
        };
      } finally {
        await remove();
      }
    }
  } finally {
    await simulator.kill();
  }
}
