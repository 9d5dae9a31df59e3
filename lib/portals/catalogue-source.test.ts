import { beforeEach, expect, test } from 'vitest';
import { systemClock } from '../hubspot/clock';
import { createHubSpotPortal } from '../hubspot/portal';
import { createRateLimiter } from '../hubspot/rate-limiter';
import type { Pair } from '../limits/limit';
import { createInProcessFetch } from '../simulator/in-process-fetch';
import { seedPortal } from '../simulator/seed';
import { createSimulator } from '../simulator/server';
import { createCatalogueSource, type CatalogueStore, type ReadCatalogue } from './catalogue-source';
import { Secret } from './secret';

const DEALS_TO_COMPANIES: Pair = { fromObjectTypeId: '0-3', toObjectTypeId: '0-2' };
const TICKETS_TO_COMPANIES: Pair = { fromObjectTypeId: '0-5', toObjectTypeId: '0-2' };
const LATE_PAIRS = [DEALS_TO_COMPANIES, TICKETS_TO_COMPANIES];
const MINUTE_MS = 60_000;

type Kept = { readonly json: string; readonly fetchedAt: number };

let bench: ReturnType<typeof openBench>;
beforeEach(() => {
  bench = openBench();
});

function openBench() {
  const calls = new Map<string, number>();
  const time = { nowMs: 1_000_000 };
  const gate = { onDeals: (): Promise<unknown> => Promise.resolve() };
  const simulator = createSimulator({
    portals: [{ token: 'token', state: seedPortal('demo') }],
    clock: Date.now,
    onChange: () => Promise.resolve(),
  });
  const inProcess = createInProcessFetch(simulator);
  let kept: Kept | null = null;
  const store: CatalogueStore = {
    findCatalogue: () => Promise.resolve(kept),
    saveCatalogue: (_hubId, _version, saved) => {
      kept = saved;
      return Promise.resolve();
    },
  };
  const hubspot = createHubSpotPortal({
    baseUrl: 'https://hubspot.invalid',
    apiVersion: '2026-09',
    token: () => new Secret('token'),
    limiter: createRateLimiter({ clock: systemClock, callsPerWindow: 10_000 }),
    deadlineMs: 5_000,
    fetch: async (input, init) => {
      const { pathname } = new URL(new Request(input).url);
      calls.set(pathname, (calls.get(pathname) ?? 0) + 1);
      const answer = await inProcess(input, init);
      if (pathname.endsWith('/schemas/0-3')) await gate.onDeals();
      return answer;
    },
  });
  const source = createCatalogueSource({
    hubId: 1,
    apiVersion: '2026-09',
    hubspot,
    store,
    nowMs: () => time.nowMs,
  });
  return { calls, time, gate, simulator, source };
}

/** Somebody makes a label in HubSpot itself. */
async function makeLabel({ fromObjectTypeId, toObjectTypeId }: Pair, name: string): Promise<void> {
  const answer = await bench.simulator.handle(
    new Request(
      `https://hubspot.invalid/crm/associations/2026-09/${fromObjectTypeId}/${toObjectTypeId}/labels`,
      {
        method: 'POST',
        headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
        body: JSON.stringify({ name, label: name }),
      },
    ),
  );
  if (!answer.ok) throw new Error(await answer.text());
}

function signal() {
  let give: () => void = () => undefined;
  const given = new Promise<null>((resolve) => {
    give = () => {
      resolve(null);
    };
  });
  return { given, give };
}

function labelsOf(read: { readonly ok: boolean; readonly value?: ReadCatalogue }) {
  return (read.value?.catalogue.associationTypes ?? []).map(({ label }) => label);
}

const reads = () => bench.calls.get('/crm-object-schemas/2026-09/schemas/0-1');

test('refreshes at the same time share one read', async () => {
  const { source } = bench;
  const answers = await Promise.all([source.refresh(), source.load(), source.refresh()]);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(reads()).toBe(1);
  await source.refresh();
  expect(reads()).toBe(2);
});

test('what is kept is used until it is ten minutes old', async () => {
  const { source, time } = bench;
  await source.load();
  time.nowMs += 9 * MINUTE_MS;
  expect(await source.load()).toMatchObject({ value: { fetchedAt: 1_000_000 } });
  expect(reads()).toBe(1);
  time.nowMs += MINUTE_MS;
  expect(await source.load()).toMatchObject({ value: { fetchedAt: time.nowMs } });
  expect(reads()).toBe(2);
});

test('labels that are read for two pairs at the same time are both kept', async () => {
  const { source } = bench;
  await source.load();
  await makeLabel(DEALS_TO_COMPANIES, 'Partner_A');
  await makeLabel(TICKETS_TO_COMPANIES, 'Partner_B');
  await Promise.all(LATE_PAIRS.map((pair) => source.loadWithLabels([pair])));
  expect(labelsOf(await source.load())).toEqual(expect.arrayContaining(['Partner_A', 'Partner_B']));
});

test('labels that are read while a refresh is under way are not lost when it ends', async () => {
  const { source, gate } = bench;
  await source.load();
  const opened = signal();
  const reached = signal();
  gate.onDeals = () => {
    reached.give();
    return opened.given;
  };
  const refreshed = source.refresh();
  await reached.given;
  await makeLabel(DEALS_TO_COMPANIES, 'Partner_A');
  expect(labelsOf(await source.loadWithLabels([DEALS_TO_COMPANIES]))).toContain('Partner_A');
  opened.give();
  expect(labelsOf(await refreshed)).toContain('Partner_A');
  expect(labelsOf(await source.load())).toContain('Partner_A');
});

test('when HubSpot cannot be read, what is kept is better than nothing', async () => {
  const { source, time, simulator } = bench;
  await source.load();
  time.nowMs += 60 * MINUTE_MS;
  const fault = { times: 999, effect: { kind: 'answer', status: 401, body: {} } };
  await simulator.handle(
    new Request('https://hubspot.invalid/__simulator/faults', {
      method: 'POST',
      body: JSON.stringify(fault),
    }),
  );
  expect(await source.load()).toMatchObject({ ok: true, value: { fetchedAt: 1_000_000 } });
  expect(await source.refresh()).toMatchObject({ ok: false, error: { kind: 'unauthorized' } });
});

test('nobody waits long for a large portal: what is kept is answered with, and the new one kept', async () => {
  const { time, gate, source } = bench;
  await source.load();
  time.nowMs += 11 * MINUTE_MS;
  const opened = signal();
  gate.onDeals = () => opened.given;
  expect(await source.load()).toMatchObject({ ok: true, value: { fetchedAt: 1_000_000 } });
  opened.give();
  await source.refresh();
  expect(await source.load()).toMatchObject({ value: { fetchedAt: time.nowMs } });
});
