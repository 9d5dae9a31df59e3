import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, SETUP_TOKEN, test, watch } from './fixtures';
import { printSignInLink } from './processes';
import {
  allow,
  KEYED,
  MAIN,
  openConnect,
  portalRow,
  SANDBOX,
  startSeveralPortals,
  type SeveralPortals,
} from './several-portals';
import { addFault, simulatorJournal } from './simulator-journal';

test.describe.configure({ mode: 'serial' });
test.use({ storageState: { cookies: [], origins: [] } });

let folder: string;
let several: SeveralPortals;
let context: BrowserContext;
let page: Page;
let elsewhere: Server;
let complaints: string[];
/** Every state and code that HubSpot's page gave or got. */
const secrets = new Set<string>();
/** Requests that a second server received. */
const received: string[] = [];

test.beforeAll(async ({ browser }) => {
  folder = mkdtempSync(join(tmpdir(), 'linkcap-e2e-'));
  several = await startSeveralPortals(folder, { LOG_LEVEL: 'debug' });
  context = await browser.newContext({ baseURL: several.linkcap.url });
  page = await context.newPage();
  complaints = [];
  watch(page, complaints);
  await page.goto(`/sign-in?token=${SETUP_TOKEN}`);
  elsewhere = createServer((request, response) => {
    received.push(request.url ?? '');
    response.end('{}');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
});

test.afterAll(async () => {
  elsewhere.close();
  await several.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('what comes back from HubSpot and is not good asks for no token', async () => {
  const { linkcap, dataDir } = several;
  const own = await begin(page);
  const good = await consent(own, MAIN.hubId);
  const stranger = await otherSession(dataDir, linkcap.port);
  const spoilt = (name: string, value: string | null): string => {
    const address = new URL(good);
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
    return address.href;
  };

  const refused = '/portals?failed=oauth_request_invalid';
  expect(await comeBack(spoilt('state', 'wrong')), 'a wrong state').toBe(refused);
  expect(await comeBack(spoilt('state', null)), 'no state').toBe(refused);
  expect(await comeBack(spoilt('state', '')), 'an empty state').toBe(refused);
  expect(await comeBack(good, stranger), 'another session').toBe(refused);
  expect(await comeBack(good, null), 'nobody').toBe('/sign-in');
  expect((await context.request.head(good, { maxRedirects: 0 })).status(), 'HEAD').toBe(204);

  const denied = await consent(await begin(page), MAIN.hubId, 'deny');
  expect(await comeBack(denied), 'access_denied').toBe('/portals?failed=oauth_denied');
  expect(await comeBack(denied), 'access_denied again').toBe(refused);
  const withoutCode = new URL(await consent(await begin(page), MAIN.hubId));
  withoutCode.searchParams.delete('code');
  expect(await comeBack(withoutCode.href), 'no code').toBe(refused);
  expect(await tokenCalls()).toEqual([]);

  expect(await comeBack(good), 'the good one').toBe(`/portals?connected=${MAIN.hubId}`);
  expect(await tokenCalls()).toEqual([200]);
  expect(await comeBack(good), 'a used state and code').toBe(refused);
  expect(await tokenCalls()).toEqual([200]);
});

test('a return that is loaded ten times at once asks for one token', async () => {
  const before = (await tokenCalls()).length;
  const good = await consent(await begin(page), SANDBOX.hubId);
  const ends = await Promise.all(Array.from({ length: 10 }, () => comeBack(good)));
  expect(ends.filter((path) => path === `/portals?connected=${SANDBOX.hubId}`)).toHaveLength(1);
  expect(await tokenCalls()).toHaveLength(before + 1);
});

test('a used code under a new state asks for no token, and changes nothing', async () => {
  const used = await consent(await begin(page), MAIN.hubId);
  expect(await comeBack(used)).toBe(`/portals?connected=${MAIN.hubId}`);
  const replayed = new URL(await consent(await begin(page), MAIN.hubId));
  replayed.searchParams.set('code', new URL(used).searchParams.get('code') ?? '');
  const before = await tokenCalls();
  expect(await comeBack(replayed.href)).toBe('/portals?failed=oauth_request_invalid');
  expect(await tokenCalls()).toEqual(before);
});

test('two tabs connect two portals at once, each its own', async () => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  await Promise.all([openConnect(first), openConnect(second)]);
  await Promise.all([allow(first, KEYED), allow(second, SANDBOX)]);
  await expect(first).toHaveURL(/connected=5003/);
  await expect(second).toHaveURL(/connected=5002/);
  await second.goto('/portals');
  for (const portal of [MAIN, SANDBOX, KEYED]) {
    await expect(portalRow(second, portal)).toContainText('Connected');
  }
  await Promise.all([first.close(), second.close()]);
});

test('who reconnects a portal and chooses another in HubSpot is asked, and nothing is overwritten', async () => {
  await page.goto('/portals');
  await page.getByRole('button', { name: `Reconnect ${MAIN.name}` }).click();
  await allow(page, SANDBOX);
  await expect(page.getByText('This opens the portal 5002, not 5001.')).toBeVisible();
  const before = (await simulatorJournal(several.simulator.url)).length;
  await page.getByRole('button', { name: `Check ${MAIN.name}` }).click();
  await expect
    .poll(async () => (await simulatorJournal(several.simulator.url)).slice(before))
    .not.toEqual([]);
  const asked = (await simulatorJournal(several.simulator.url)).slice(before);
  expect(asked[0]).toMatchObject({ hubId: MAIN.hubId, status: 200 });
});

test('no redirect of HubSpot is followed to a second server', async () => {
  const { port } = elsewhere.address() as AddressInfo;
  const redirect = (path: string) =>
    addFault(several.simulator.url, {
      path,
      times: 100,
      effect: { kind: 'redirect', status: 307, location: `http://127.0.0.1:${port}/elsewhere` },
    });
  await redirect('/oauth/2026-09/token');
  await redirect('/crm/');
  await redirect('/account-info/');
  expect(await comeBack(await consent(await begin(page), MAIN.hubId))).toContain('failed=');
  for (const path of ['limits', 'pairs/0-3/0-1']) {
    const answer = await context.request.get(`/api/portals/${MAIN.hubId}/${path}`);
    expect(await answer.json(), path).toMatchObject({ ok: false });
  }
  const met = (await simulatorJournal(several.simulator.url)).filter(
    ({ status }) => status === 307,
  );
  expect(met.some(({ path }) => path.startsWith('/oauth/'))).toBe(true);
  expect(met.some(({ path }) => path.startsWith('/crm/'))).toBe(true);
  expect(received).toEqual([]);
});

test('neither code nor state nor token is in a log, the journal, the data folder or the page', async () => {
  const { linkcap, simulator, stateFile, dataDir } = several;
  const { grants } = JSON.parse(readFileSync(stateFile, 'utf8')) as {
    grants: Record<'accessTokens' | 'refreshTokens' | 'codes', { token?: string; code?: string }[]>;
  };
  for (const { token, code } of Object.values(grants).flat()) secrets.add(token ?? code ?? '');
  expect(secrets.size).toBeGreaterThan(10);
  await page.goto('/portals');
  const places = new Map([
    ['Linkcap’s log', linkcap.output()],
    ['the simulator’s log', simulator.output()],
    ['the journal', JSON.stringify(await simulatorJournal(simulator.url))],
    ['the page', await page.content()],
    ...filesBelow(dataDir).map((file) => [file, readFileSync(file).toString('latin1')] as const),
  ]);
  for (const secret of [...secrets, 'simulator-secret']) {
    expect(secret.length).toBeGreaterThan(10);
    const found = [...places].filter(([, text]) => text.includes(secret));
    expect(found.map(([place]) => place)).toEqual([]);
  }
  expect(complaints).toEqual([]);
});

/** The address of HubSpot's page of consent, as the button leads there; the page stays. */
async function begin(on: Page): Promise<URL> {
  const button = on.getByRole('button', { name: 'Connect with HubSpot' });
  if (!(await button.isVisible())) await openConnect(on);
  await on.route('**/oauth/authorize?**', (route) => route.fulfill({ status: 204 }));
  const leaving = on.waitForRequest('**/oauth/authorize?**');
  await button.click();
  const address = new URL((await leaving).url());
  await on.unroute('**/oauth/authorize?**');
  secrets.add(address.searchParams.get('state') ?? '');
  return address;
}

/** What a person's word leads back to. */
async function consent(
  address: URL,
  hubId: number,
  word: 'allow' | 'deny' = 'allow',
): Promise<string> {
  const asked = new URL(address);
  asked.searchParams.set('auto', word === 'allow' ? '1' : 'deny');
  asked.searchParams.set('hubId', String(hubId));
  const answer = await fetch(asked, { redirect: 'manual' });
  const back = answer.headers.get('location') ?? '';
  secrets.add(new URL(back).searchParams.get('code') ?? address.searchParams.get('state') ?? '');
  return back;
}

/** Where Linkcap sends the browser on; `null` is somebody who is not signed in. */
async function comeBack(
  address: string,
  from: BrowserContext | null = context,
): Promise<string | undefined> {
  if (from === null) {
    const answer = await fetch(address, { redirect: 'manual' });
    return answer.headers.get('location') ?? undefined;
  }
  const answer = await from.request.get(address, { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  return answer.headers()['location'];
}

async function otherSession(dataDir: string, port: number): Promise<BrowserContext> {
  const link = await printSignInLink({ dataDir, port });
  const other = await page.context().browser()?.newContext();
  if (other === undefined) throw new Error('There is no browser.');
  const door = await other.newPage();
  await door.goto(link);
  await door.waitForURL('**/p/**');
  return other;
}

/** The status of every call for a token, in their order. */
async function tokenCalls(): Promise<readonly (number | null)[]> {
  const journal = await simulatorJournal(several.simulator.url);
  return journal
    .filter(({ method, path }) => method === 'POST' && path === '/oauth/2026-09/token')
    .map(({ status }) => status);
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
