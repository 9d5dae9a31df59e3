import { expect, test } from 'vitest';
import { systemClock } from '../hubspot/clock';
import { createHubSpotPortal } from '../hubspot/portal';
import { createRateLimiter } from '../hubspot/rate-limiter';
import { limitKey } from '../limits/limit';
import { createCatalogueSource } from '../portals/catalogue-source';
import { Secret } from '../portals/secret';
import { createInProcessFetch } from '../simulator/in-process-fetch';
import { seedPortal, type SeedName } from '../simulator/seed';
import { createSimulator } from '../simulator/server';
import { readCopy } from './read-copy';

const TOKEN = 'demo-token';

function open(seed: SeedName, token = TOKEN) {
  const simulator = createSimulator({
    portals: [{ token: TOKEN, state: seedPortal(seed) }],
    clock: Date.now,
    onChange: () => Promise.resolve(),
  });
  const hubspot = createHubSpotPortal({
    baseUrl: 'https://demo.invalid',
    apiVersion: '2026-09',
    token: () => new Secret(token),
    limiter: createRateLimiter({ clock: systemClock }),
    fetch: createInProcessFetch(simulator),
    deadlineMs: 5_000,
  });
  const catalogue = createCatalogueSource({
    hubId: 1,
    apiVersion: '2026-09',
    hubspot,
    store: { findCatalogue: () => Promise.resolve(null), saveCatalogue: () => Promise.resolve() },
    nowMs: Date.now,
  });
  return { hubspot, catalogue };
}

test("the demo portal's limits go to a sandbox whose own labels have other type ids", async () => {
  const copy = await readCopy({ source: open('demo'), target: open('sandbox') }, 'add_and_change');
  if (!copy.ok) throw new Error(copy.error.error.code);
  const { rows, unmatched, targetIndex } = copy.value;
  const said = rows.map((row) => {
    const type = targetIndex.typesByRef.get(limitKey(row));
    const plural = (id: string) => targetIndex.objectTypesById.get(id)?.plural ?? id;
    const pair = `${plural(row.fromObjectTypeId)} > ${plural(row.toObjectTypeId)}`;
    return [pair, type?.label ?? 'any label', row.typeId, row.limit];
  });
  expect(unmatched).toEqual([]);
  expect(said).toHaveLength(12);
  expect(said).toEqual(
    expect.arrayContaining([
      ['Deals > Contacts', 'any label', 3, 10],
      ['Deals > Contacts', 'Decision maker', 21, 5],
      ['Companies > Contacts', 'Billing Contact', 930, 3],
      ['Contacts > Contacts', 'Referral partner', 31, 5],
      ['Contracts > Contacts', 'any label', 35, 5],
      ['Contracts > Contacts', 'Signatory', 61, 2],
    ]),
  );
});

test('it is said which of the two portals could not be read', async () => {
  const copy = await readCopy(
    { source: open('demo', 'wrong-token'), target: open('sandbox') },
    'add_and_change',
  );
  expect(copy).toMatchObject({ ok: false, error: { side: 'source' } });
});
