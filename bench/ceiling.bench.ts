import { createRateLimiter } from '../lib/hubspot/rate-limiter';
import { PAIRS, playScenario, referenceMs, SERVERS, type Scenario } from './ceiling-scenario';
import { percentile, report, type BenchFigure } from './report';

const TIME_BAR = 1.05;
const PERSON_BAR = 1.5;
const LATENCY_MS = 150;
/** When the server counts a call: at the send, at the answer, anywhere between. */
const STAMPS: readonly (readonly [string, () => number])[] = [
  ['at the send', () => 0],
  ['at the answer', () => 1],
  ['anywhere', seeded(7)],
];

async function main(): Promise<void> {
  const figures: BenchFigure[] = [];
  for (const callsPerWindow of [190, 100, 110, 250]) {
    for (const server of SERVERS) {
      for (const [when, stampedAt] of STAMPS) {
        figures.push(...(await measure({ callsPerWindow, server, stampedAt }, when)));
      }
    }
  }
  report(figures);
}

async function measure(
  given: Pick<Scenario, 'callsPerWindow' | 'server' | 'stampedAt'>,
  when: string,
): Promise<readonly BenchFigure[]> {
  const scenario = { ...given, latencyMs: LATENCY_MS, pairs: PAIRS, personEveryMs: 4_000 };
  const { elapsedMs, refused, personMs } = await playScenario(scenario, (clock, callsPerWindow) =>
    createRateLimiter({ clock, callsPerWindow }),
  );
  const ratio = elapsedMs / referenceMs(scenario);
  const personRatio = percentile(personMs, 0.95) / LATENCY_MS;
  const name = `${given.callsPerWindow} per 10 s, ${given.server}, counted ${when}`;
  return [
    {
      name: `${name}: time / reference`,
      figure: `${ratio.toFixed(3)} × (${(elapsedMs / 1_000).toFixed(1)} s)`,
      bar: `≤ ${TIME_BAR} ×`,
      holds: ratio <= TIME_BAR,
    },
    { name: `${name}: 429`, figure: `${refused}`, bar: '0', holds: refused === 0 },
    {
      name: `${name}: a person's read, p95 / alone`,
      figure: `${personRatio.toFixed(2)} ×`,
      bar: `≤ ${PERSON_BAR} ×`,
      holds: personRatio <= PERSON_BAR,
    },
  ];
}

/** Numbers in [0, 1) that are the same in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

await main();
