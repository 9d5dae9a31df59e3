import { expect, test } from 'vitest';
import { buildPortal, buildSubmission, givenSubmission, HUB_ID, OTHER_HUB_ID } from './builders';
import { START_MS, type StoreBench } from './store-bench';

export function portalCases(bench: StoreBench): void {
  test('a portal that is connected again is brought up to date and keeps counting', async () => {
    const store = await bench.openStore();
    await givenSubmission(store);
    const renamed = buildPortal({ name: 'Nordlicht', timeZone: null, uiDomain: 'app-eu1.example' });
    await store.portals.upsertPortal(renamed);

    expect(await store.portals.findPortal(HUB_ID)).toEqual(renamed);
    const next = await store.submissions.createSubmission(
      buildSubmission({ idempotencyKey: 'key-2' }),
    );
    expect(next).toMatchObject({ number: 2 });
  });

  test('portals are listed by hub id; one that is not connected is not found', async () => {
    const { portals } = await bench.openStore();
    const [first, second] = [buildPortal(), buildPortal({ hubId: OTHER_HUB_ID, name: 'Other' })];
    await portals.upsertPortal(second);
    await portals.upsertPortal(first);

    expect(await portals.listPortals()).toEqual([first, second]);
    expect(await portals.findPortal(1)).toBeNull();
  });

  test('the newest catalogue of a portal is kept', async () => {
    const { portals } = await bench.openStore();
    await portals.upsertPortal(buildPortal());
    expect(await portals.findCatalogue(HUB_ID, '2026-09')).toBeNull();
    await portals.saveCatalogue(HUB_ID, '2026-09', { json: '{"a":1}', fetchedAt: START_MS });
    await portals.saveCatalogue(HUB_ID, '2026-09', { json: '{"a":2}', fetchedAt: START_MS + 1 });

    const newest = { json: '{"a":2}', fetchedAt: START_MS + 1 };
    expect(await portals.findCatalogue(HUB_ID, '2026-09')).toEqual(newest);
    expect(await portals.findCatalogue(OTHER_HUB_ID, '2026-09')).toBeNull();
  });

  test('the state of an embedded HubSpot outlives a restart', async () => {
    const before = await bench.openStore();
    expect(await before.simulatorStates.findState(HUB_ID)).toBeNull();
    await before.simulatorStates.saveState(HUB_ID, '{"limits":[]}');
    await before.simulatorStates.saveState(HUB_ID, '{"limits":[1]}');
    await before.close();

    const after = await bench.openStore();
    expect(await after.simulatorStates.findState(HUB_ID)).toBe('{"limits":[1]}');
  });

  test('audit entries are listed by what they tell of, in their order', async () => {
    const { audit } = await bench.openStore();
    const entry = {
      actor: 'person-1',
      action: 'portal.checked',
      hubId: HUB_ID,
      details: { ok: 1 },
    };
    await audit.append({ ...entry, subject: 'a' });
    await audit.append({ ...entry, subject: 'b', hubId: null });
    await audit.append({ ...entry, subject: 'a', action: 'portal.renamed' });

    expect(await audit.listBySubject('a')).toMatchObject([
      { ...entry, at: START_MS },
      { action: 'portal.renamed' },
    ]);
    expect(await audit.listBySubject('b')).toMatchObject([{ hubId: null }]);
  });
}
