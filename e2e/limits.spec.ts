import { DEMO_HUB_ID, expect, test } from './fixtures';
import { apply, openForm, preview, setLimit } from './road';

const LIMITS = `/p/${DEMO_HUB_ID}/limits`;

test('the filter finds rows, is in the address, and comes back with it', async ({ page }) => {
  await page.goto(LIMITS);
  const limits = page.getByRole('grid', { name: 'Limits' });
  await page.getByRole('searchbox', { name: 'Search limits' }).fill('kontakte decision');
  await expect(limits).toContainText('Decision maker');
  await expect(limits).not.toContainText('Parent Company');
  await expect(page).toHaveURL(/q=kontakte\+decision/);

  await page.goto(`${LIMITS}?object=0-5&pairs=all`);
  await expect(page.getByRole('combobox', { name: 'Object', exact: true })).toHaveValue('0-5');
  await expect(page.getByRole('checkbox', { name: 'Pairs without limits, too' })).toBeChecked();
  await expect(limits).toContainText('A ticket can have many');
});

test('new labels without a limit are found, and an empty result says how to go back', async ({
  page,
}) => {
  await page.goto(`${LIMITS}?q=site`);
  await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption('open');
  await expect(page.getByRole('grid', { name: 'Limits' })).toContainText('Site manager');
  await expect(page.getByRole('grid', { name: 'Limits' })).not.toContainText('Any label');
  await page.getByRole('searchbox', { name: 'Search limits' }).fill('no such thing');
  await expect(page.getByText('No rows match "no such thing".')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect(page.getByRole('grid', { name: 'Limits' })).toContainText('Parent Company');
});

test('a pair has a page: both directions, and who changed it last', async ({ page }) => {
  await openForm(page, DEMO_HUB_ID, ['Companies', 'Deals']);
  await setLimit(page, 'any label', 40);
  await preview(page);
  const submissionId = await apply(page, 'Apply 1 change to Nordlicht Solar');

  await page.goto(`/p/${DEMO_HUB_ID}/pairs/0-2/0-3`);
  await expect(
    page.getByRole('heading', { name: 'A company can have at most 40 deals' }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'A deal can have' })).toBeVisible();
  const changes = page.getByRole('table', { name: 'Last changes' });
  await expect(changes).toContainText('Owner');
  await expect(changes).toContainText('Applied');
  await changes
    .getByRole('link', { name: /^Submission #/ })
    .first()
    .click();
  await page.waitForURL(`**/submissions/${submissionId}`);
});

test('a pair of an object that the portal does not have is not there', async ({
  page,
  complaints,
}) => {
  const answer = await page.goto(`/p/${DEMO_HUB_ID}/pairs/0-3/2-999999`);
  expect(answer?.status()).toBe(404);
  complaints.length = 0;
});
