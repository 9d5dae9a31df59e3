import { readFile } from 'node:fs/promises';
import { DEMO_HUB_ID, expect, test } from './fixtures';

const MATRIX = `/p/${DEMO_HUB_ID}/matrix`;

test('the matrix is walked with the arrow keys, and Enter opens the pair', async ({ page }) => {
  await page.goto(MATRIX);
  const matrix = page.getByRole('grid', { name: 'Matrix' });
  await expect(matrix.getByRole('columnheader', { name: 'Contacts' })).toBeVisible();
  await matrix.getByRole('link', { name: /^Contacts → Contacts/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const cell = matrix.getByRole('link', { name: /^Deals → Contacts: any label 10/ });
  await expect(cell).toBeFocused();
  await expect(page.getByText('Enter opens the pair')).toBeVisible();
  await page.keyboard.press('End');
  await expect(matrix.getByRole('img', { name: 'Deals → Sites: no such pair' })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/pairs/0-3/0-1`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Deals');
});

test('the tightest limits of all objects are shown when asked for', async ({ page }) => {
  await page.goto(MATRIX);
  // No other road changes these: HubSpot's Billing Contact has 3.
  const cell = page.getByRole('link', { name: /^Companies → Contacts/ });
  await expect(cell).toHaveText('∞');
  await page.getByRole('combobox', { name: 'Number' }).selectOption('tightest');
  await expect(cell).toHaveText('3');
  await page.getByRole('combobox', { name: 'Objects' }).selectOption('all');
  await expect(page.getByRole('columnheader', { name: 'Tickets' })).toBeVisible();
  await page.reload();
  await expect(cell).toHaveText('3');
  await expect(page.getByRole('columnheader', { name: 'Tickets' })).toBeVisible();
});

test('the picture is saved as SVG and as PNG', async ({ page }) => {
  await page.goto(MATRIX);
  for (const [button, ending, begin] of [
    ['Save SVG', '.svg', '<svg xmlns='],
    ['Save PNG', '.png', '\u0089PNG'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^matrix_nordlicht-solar_\d{4}-\d\d-\d\d/);
    expect(download.suggestedFilename().endsWith(ending)).toBe(true);
    const file = await readFile(await download.path());
    expect(file.toString('latin1').startsWith(begin)).toBe(true);
  }
});
