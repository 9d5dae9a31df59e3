import { expect, test } from 'vitest';
import { jsonResponse, scriptPortal } from './testing';

const host = 'https://api.hubapi.com';
const details = {
  portalId: 123,
  accountType: 'SANDBOX',
  timeZone: 'Europe/Berlin',
  uiDomain: 'app-eu1.hubspot.com',
  companyCurrency: 'EUR',
};

test('the account is asked for by the path of the version', async () => {
  const { portal, clock, sent } = scriptPortal([jsonResponse(details)]);
  expect(await clock.settle(portal.readAccount('person'))).toEqual({
    ok: true,
    value: {
      hubId: 123,
      portalName: null,
      accountType: 'SANDBOX',
      timeZone: 'Europe/Berlin',
      uiDomain: 'app-eu1.hubspot.com',
    },
  });
  expect(sent.map(({ url }) => url)).toEqual([`${host}/account-info/2026-09/details`]);
});

test('where that path is not there, the older one is asked', async () => {
  const missing = new Response('<html>Not found</html>', { status: 404 });
  const { portal, clock, sent } = scriptPortal([missing, jsonResponse(details)]);
  expect(await clock.settle(portal.readAccount('person'))).toMatchObject({ ok: true });
  expect(sent.map(({ url }) => url)).toEqual([
    `${host}/account-info/2026-09/details`,
    `${host}/account-info/v3/details`,
  ]);
});

test('where neither is there, that is said; any other refusal is said at once', async () => {
  const missing = scriptPortal([new Response(null, { status: 404 })]);
  const neither = await missing.clock.settle(missing.portal.readAccount('person'));
  expect(neither).toMatchObject({ ok: false, error: { kind: 'refused', httpStatus: 404 } });
  expect(missing.sent).toHaveLength(2);

  const revoked = scriptPortal([new Response(null, { status: 401 })]);
  const refused = await revoked.clock.settle(revoked.portal.readAccount('person'));
  expect(refused).toMatchObject({ ok: false, error: { kind: 'unauthorized' } });
  expect(revoked.sent).toHaveLength(1);
});
