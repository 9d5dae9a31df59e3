import { DEMO_HUB_ID, expect, test } from './fixtures';
import { putDraft } from './put-draft';
import type { DraftRowOfTest } from './put-draft';

/** Two pairs with three hundred rows each, of types that HubSpot does not have. */
const LONG_DRAFT = [['0-1', '0-2', 1_000] as const, ['0-3', '0-1', 2_000] as const].flatMap(
  ([from, to, typeId]) =>
    Array.from({ length: 300 }, (_, index): DraftRowOfTest => [
      from,
      to,
      typeId + index,
      (index % 50) + 1,
    ]),
);

test('a long draft is walked, found, filtered and sorted, though few of its rows are in the page', async ({
  page,
}) => {
  await putDraft(page, DEMO_HUB_ID, LONG_DRAFT);
  await page.getByRole('link', { name: 'Grid' }).click();
  const grid = page.getByRole('grid', { name: 'Draft' });
  // The head, the 600 rows, and the object limits of both pairs.
  await expect(grid).toHaveAttribute('aria-rowcount', '603');
  const rows = grid.getByRole('row');
  const focused = page.locator(':focus');
  const row = focused.locator('xpath=ancestor::*[@role="row"]');
  await page.getByRole('searchbox').press('Enter');
  await page.keyboard.press('Control+End');
  await expect(row).toHaveAttribute('aria-rowindex', '603');
  await expect(focused).toHaveAttribute('aria-invalid', 'true');
  await expect(focused).toHaveAccessibleDescription(/./);
  await page.keyboard.press('PageUp');
  await expect(row).not.toHaveAttribute('aria-rowindex', '603');
  await page.keyboard.press('Control+Home');
  await expect(row).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(row, 'the next pair').toHaveAttribute('aria-rowindex', '303');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(row).toHaveAttribute('aria-rowindex', '3');

  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, 12_000);
  // Behind the head, the active row and a few above the window.
  const below = rows.nth(12);
  await expect
    .poll(async () => Number(await below.getAttribute('aria-rowindex')), 'rows far below')
    .toBeGreaterThan(100);
  await expect(below).toBeInViewport();
  expect(await rows.count()).toBeLessThan(100);
  await expect(row, 'the focus stays where it was').toHaveAttribute('aria-rowindex', '3');
  await page.keyboard.type('7');
  await page.keyboard.press('Escape');
  await expect(focused).toHaveAccessibleName(/new limit, 1, problem/);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('2299');
  await expect(page.getByText('1 of 602 rows')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(row).toContainText('2299');
  await page.getByRole('searchbox').fill('');
  await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Problems' });
  await expect(page.getByText('600 of 602 rows')).toBeVisible();
  await page
    .getByRole('combobox', { name: 'Sort by' })
    .selectOption({ label: 'Sorted by New limit' });
  await expect(rows.nth(1)).toContainText('1000');
  await page.getByRole('searchbox').press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('[role=gridcell]:focus'), 'Tab leaves the cells').toHaveCount(0);
});
