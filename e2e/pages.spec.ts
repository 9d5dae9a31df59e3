import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DEMO_HUB_ID, expect, test } from './fixtures';
import { apply, openForm, preview, setLimit } from './road';

const PAGES = [
  { name: 'limits', path: `/p/${DEMO_HUB_ID}/limits`, status: 200 },
  { name: 'matrix', path: `/p/${DEMO_HUB_ID}/matrix`, status: 200 },
  { name: 'a pair', path: `/p/${DEMO_HUB_ID}/pairs/0-3/0-1`, status: 200 },
  { name: 'change', path: `/p/${DEMO_HUB_ID}/change?from=0-3&to=0-1`, status: 200 },
  { name: 'an empty preview', path: `/p/${DEMO_HUB_ID}/change/preview`, status: 200 },
  { name: 'submissions', path: `/p/${DEMO_HUB_ID}/submissions`, status: 200 },
  {
    name: 'a search of the submissions',
    path: `/p/${DEMO_HUB_ID}/submissions?q=nothing&from=0-3`,
    status: 200,
  },
  { name: 'nothing to roll back', path: `/p/${DEMO_HUB_ID}/submissions/roll-back`, status: 200 },
  { name: 'changes outside Linkcap', path: `/p/${DEMO_HUB_ID}/drift`, status: 200 },
  { name: 'settings', path: '/settings', status: 200 },
  { name: 'portals', path: '/portals', status: 200 },
  { name: 'connecting a portal', path: '/portals?connect', status: 200 },
  { name: 'a refused return from HubSpot', path: '/portals?failed=oauth_denied', status: 200 },
  { name: 'sign-in', path: '/sign-in', status: 200 },
  { name: 'a used sign-in link', path: '/sign-in?failed=used', status: 200 },
  { name: 'no such page', path: '/no/such/page', status: 404 },
  { name: 'another portal', path: '/p/1/limits', status: 404 },
  { name: 'no such submission', path: `/p/${DEMO_HUB_ID}/submissions/nothing`, status: 404 },
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('every page opens without a complaint and with no serious fault for axe', async ({
      page,
      complaints,
    }) => {
      test.slow();
      for (const { name, path, status } of PAGES) {
        await test.step(name, async () => {
          const answer = await page.goto(path);
          expect(answer?.status(), name).toBe(status);
          await expect(page.getByRole('heading', { level: 1 }), name).toHaveCount(1);
          // What is streamed in is there, too.
          await expect(page.locator('template'), name).toHaveCount(0);
          // A theme changes nothing but colours: the rest was looked at in light.
          await expectAccessible(page, colorScheme === 'light' ? 'all' : 'colours');
          if (status === 404) forgiveNotFound(complaints);
          expect(complaints, name).toEqual([]);
        });
      }
    });

    test('a plan and a result have no serious fault for axe', async ({ page }) => {
      await openForm(page, DEMO_HUB_ID, ['Sites', 'Contacts']);
      await setLimit(page, colorScheme === 'light' ? 'Roofer' : 'Electrician', 4);
      await expectAccessible(page);
      await preview(page);
      await expect(page.getByRole('button', { name: /^Apply 1 change/ })).toBeVisible();
      await expectAccessible(page);
      await apply(page, 'Apply 1 change to Nordlicht Solar');
      await expectAccessible(page);
    });
  });
}

test('in German the page says so, in German', async ({ browser, linkcap, session }) => {
  const context = await browser.newContext({
    baseURL: linkcap.url,
    storageState: session,
    locale: 'de-DE',
  });
  const page = await context.newPage();
  await page.goto(`/p/${DEMO_HUB_ID}/limits`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('grid', { name: 'Limits' })).toContainText(
    'Pro Deal höchstens 10 Kontakte',
  );
  await expectAccessible(page);
  await context.close();
});

test('who is not signed in sees the way to sign in, and nothing else', async ({
  browser,
  linkcap,
}) => {
  const context = await browser.newContext({
    baseURL: linkcap.url,
    storageState: { cookies: [], origins: [] },
  });
  const page = await context.newPage();
  for (const { path } of PAGES.filter(({ path }) => /^\/p(ortals)?\b/.test(path))) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/sign-in/);
  }
  expect((await page.request.get('/api/submissions/x')).status()).toBe(401);
  expect((await page.request.get(`/api/portals/${DEMO_HUB_ID}/limits`)).status()).toBe(401);
  expect((await page.request.get('/api/health')).status()).toBe(200);
  await context.close();
});

/** A browser notes a 404 answer of the page itself as an error. */
function forgiveNotFound(complaints: string[]): void {
  const rest = complaints.filter((text) => !text.includes('status of 404'));
  complaints.splice(0, complaints.length, ...rest);
}

async function expectAccessible(page: Page, rules: 'all' | 'colours' = 'all'): Promise<void> {
  const axe = new AxeBuilder({ page });
  if (rules === 'colours') axe.withRules(['color-contrast']);
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    page.url(),
  ).toEqual([]);
}
