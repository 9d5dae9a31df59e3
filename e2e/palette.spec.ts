import type { Page } from '@playwright/test';
import { DEMO_HUB_ID, expect, test } from './fixtures';

async function openPalette(page: Page) {
  await page.getByRole('button', { name: 'Search or jump' }).waitFor();
  const field = page.getByRole('combobox', { name: 'Search or jump' });
  await expect(async () => {
    if (!(await field.isVisible())) await page.keyboard.press('Control+k');
    await expect(field).toBeFocused({ timeout: 1000 });
  }).toPass();
  return field;
}

test('the palette leads to a pair by its objects’ names, to pages and to submissions', async ({
  page,
}) => {
  await page.goto(`/p/${DEMO_HUB_ID}/submissions`);
  await (await openPalette(page)).fill('deal kontakte');
  await expect(page.getByRole('option', { name: 'Deals → Contacts' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await page.waitForURL('**/pairs/0-3/0-1');

  await (await openPalette(page)).fill('matr');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/matrix');

  await (await openPalette(page)).fill('#4711');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/submissions?q=%234711');
});

test('Escape and the close button choose nothing', async ({ page }) => {
  await page.goto(`/p/${DEMO_HUB_ID}/matrix`);
  await openPalette(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await openPalette(page);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/\/matrix$/);
});

test('a theme is chosen in the palette, and stays', async ({ page }) => {
  await page.goto(`/p/${DEMO_HUB_ID}/matrix`);
  await (await openPalette(page)).fill('dark theme');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('? shows the shortcuts, unless single keys are switched off', async ({ page }) => {
  await page.goto(`/p/${DEMO_HUB_ID}/matrix`);
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await openPalette(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('/settings');
  await page
    .getByRole('group', { name: 'Shortcuts of one key, such as ?' })
    .getByRole('radio', { name: 'Off' })
    .check();
  await expect(page.getByText('Saved')).toBeVisible();
  await page.reload();
  await openPalette(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(sheet).toBeHidden();
});
