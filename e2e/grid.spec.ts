import type { Locator, Page } from '@playwright/test';
import { DEMO_HUB_ID, expect, test } from './fixtures';

const LIMITS = `/p/${DEMO_HUB_ID}/limits`;

function limitsGrid(page: Page): Locator {
  return page.getByRole('grid', { name: 'Limits' });
}

/** The grid that edits, not the one that is there to read before anybody reaches for it. */
async function reachGrid(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: 'Edit', exact: true });
  // A page that has not come to life yet does not feel the mouse.
  await expect(async () => {
    await page.mouse.move(300, 300);
    await page.mouse.move(310, 310);
    await expect(menu).toBeVisible({ timeout: 500 });
  }).toPass();
}

function limitCell(page: Page, name: string): Locator {
  return limitsGrid(page).getByRole('gridcell', { name });
}

function bar(page: Page): Locator {
  return page.locator('.sticky-bar');
}

/** The clipboard of the test's own page. */
function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('limits are edited, copied, pasted, filled, undone and planned with the keyboard alone', async ({
  page,
}) => {
  await page.goto(LIMITS);
  await reachGrid(page);
  await limitCell(page, 'Referral partner, new limit, 5').focus();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(limitCell(page, 'Referral partner, new limit, 4, lowered from 5')).toBeVisible();
  await expect(bar(page)).toContainText('1 change: 1 lowered');

  // The four limits of deals → contacts: any label, and three labels below it.
  await limitCell(page, 'Billing contact, new limit, 1').focus();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await expect(limitCell(page, 'Decision maker, new limit, 6, raised from 5')).toBeVisible();
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Legal, new limit, Many/);

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Control+c');
  expect(await clipboard(page)).toBe('7\n6');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+v');
  await expect(limitCell(page, 'Legal, new limit, 7, new, no limit in HubSpot')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(
    limitsGrid(page).getByRole('row', { name: /Deals → Contacts 145 Legal .*, new limit, Many$/ }),
  ).toBeVisible();

  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Control+d');
  await expect(bar(page)).toContainText('filled in');
  await page.keyboard.press('Control+z');

  await limitCell(page, 'Billing contact, new limit, 7, raised from 1').focus();
  await page.keyboard.press('Delete');
  await expect(limitCell(page, 'Billing contact, new limit, 1')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.reload();
  await expect(limitCell(page, 'Billing contact, new limit, 7, raised from 1')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(
    limitCell(page, 'Decision maker, new limit, 5'),
    'undo survives a reload',
  ).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(limitCell(page, 'Decision maker, new limit, 6, raised from 5')).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await page.waitForURL('**/change/preview');
  await expect(
    page.getByRole('button', { name: 'Apply 3 changes to Nordlicht Solar' }),
  ).toBeEnabled();
});

test('a range is drawn with the mouse, cut, pasted over, filled by the menu, and copied whole', async ({
  page,
}) => {
  await page.goto(LIMITS);
  await reachGrid(page);
  const cell = (typeIdAndLabel: string) =>
    limitsGrid(page)
      .getByRole('row', { name: `Deals → Contacts ${typeIdAndLabel}` })
      .locator('.limit');
  const billing = cell('143 Billing contact');
  const maker = cell('141 Decision maker');
  const legal = cell('145 Legal');
  await billing.focus();
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect(maker).toHaveAccessibleName('Decision maker, new limit, 9, raised from 5');

  await billing.hover();
  await page.mouse.down();
  await maker.hover();
  await page.mouse.up();
  await expect(page.locator('.grid-rows .limit[aria-selected=true]')).toHaveCount(2);
  await page.keyboard.press('Control+x');
  await expect(maker).toHaveAccessibleName('Decision maker, new limit, 5');
  expect(await clipboard(page)).toBe('8\n9');
  await page.keyboard.press('Control+v');
  await expect(maker).toHaveAccessibleName('Decision maker, new limit, 9, raised from 5');

  await billing.click();
  await legal.click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('button', { name: 'Fill down' }).click();
  await expect(legal).toHaveAccessibleName('Legal, new limit, 8, new, no limit in HubSpot');
  await expect(maker).toHaveAccessibleName('Decision maker, new limit, 8, raised from 5');
  await page.keyboard.press('Control+z');
  await expect(maker).toHaveAccessibleName('Decision maker, new limit, 9, raised from 5');

  await maker.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const copied = (await clipboard(page)).split('\n');
  expect(copied.length, 'all rows, below their head').toBe(
    Number(await limitsGrid(page).getAttribute('aria-rowcount')),
  );
  expect(copied).toContain('Deals\tContacts\tUSER_DEFINED\t141\tDecision maker\t9');
});

test('rows copied with their names tell all that is needed to paste them back', async ({
  page,
}) => {
  await page.goto(LIMITS);
  await reachGrid(page);
  await limitCell(page, 'Signatory, new limit, 2').focus();
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Control+c');
  expect(await clipboard(page)).toBe(
    'From\tTo\tCategory\tType ID\tLabel\tLimit\nContracts\tContacts\tUSER_DEFINED\t279\tSignatory\t2',
  );
});

test('F8 goes to a problem, and its fix is a key away', async ({ page }) => {
  await page.goto(LIMITS);
  await reachGrid(page);
  await limitCell(page, 'Signatory, new limit, 2').focus();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  const problem = limitCell(page, 'Signatory, new limit, 9, problem, 2 in HubSpot');
  await expect(problem).toHaveAttribute('aria-invalid', 'true');
  await expect(problem).toHaveAccessibleDescription(/A label limit can't exceed 5/);
  await expect(bar(page)).toContainText('1 problem');

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await expect(problem).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Use 5' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(limitCell(page, 'Signatory, new limit, 5, raised from 2')).toBeFocused();
});

test('form, grid and Limits edit one draft, in two tabs, and a thrown away one comes back', async ({
  page,
  context,
}) => {
  await page.goto(LIMITS);
  await reachGrid(page);
  await limitCell(page, 'Manager, new limit, 1').focus();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');

  const other = await context.newPage();
  await other.goto(`/p/${DEMO_HUB_ID}/change?view=grid`);
  const draft = other.getByRole('grid', { name: 'Draft' });
  await expect(
    draft.getByRole('gridcell', { name: 'Manager, new limit, 3, raised from 1' }),
  ).toBeVisible();
  await draft.getByRole('gridcell', { name: 'Any label, new limit, 20' }).focus();
  await other.keyboard.type('15');
  await other.keyboard.press('Enter');
  await expect(
    limitsGrid(page).getByRole('gridcell', { name: 'Any label, new limit, 15, lowered from 20' }),
    'the first tab takes it over',
  ).toBeVisible();

  await other.getByRole('link', { name: 'Form' }).click();
  await expect(other.getByText('1 raised · 1 lowered').first()).toBeVisible();
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await expect(other.getByText('Nothing changed yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' }).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(other.getByText('1 raised · 1 lowered').first()).toBeVisible();
});
