import { expect, test } from 'vitest';
import { PAIRS, playScenario, referenceMs, SERVERS } from '../../bench/ceiling-scenario';
import { createRateLimiter } from './rate-limiter';

const LATENCY_MS = 150;

test.each(
  SERVERS.flatMap((server) =>
    [
      { callsPerWindow: 190, pairs: PAIRS },
      { callsPerWindow: 100, pairs: PAIRS / 2 },
      { callsPerWindow: 110, pairs: PAIRS / 2 },
      { callsPerWindow: 250, pairs: PAIRS / 2 },
    ].map((each) => ({ server, ...each })),
  ),
)(
  'a $server limit of $callsPerWindow: no 429, and hardly slower than the best schedule',
  async ({ server, callsPerWindow, pairs }) => {
    for (const stampedAt of [0, 1]) {
      const scenario = {
        server,
        callsPerWindow,
        pairs,
        latencyMs: LATENCY_MS,
        stampedAt: () => stampedAt,
        personEveryMs: 4_000,
      };
      const { elapsedMs, refused, personMs } = await playScenario(scenario, (clock, calls) =>
        createRateLimiter({ clock, callsPerWindow: calls }),
      );
      expect(refused).toBe(0);
      expect(elapsedMs / referenceMs(scenario)).toBeLessThanOrEqual(1.05);
      const slow = personMs.filter((durationMs) => durationMs > 1.5 * LATENCY_MS);
      expect(slow.length / personMs.length).toBeLessThanOrEqual(0.05);
    }
  },
);
