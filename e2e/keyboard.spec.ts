import type { Page } from '@playwright/test';
import { DEMO_HUB_ID, expect, test } from './fixtures';
import { resultRow } from './road';

const TABS_MAX = 60;

test('the whole road goes without a mouse, with the focus in view', async ({ page }) => {
  await page.goto(`/p/${DEMO_HUB_ID}/limits`);
  await expect(page.getByRole('grid', { name: 'Limits' })).toBeVisible();
  await tabTo(page, 'Change limits');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/change');

  await tabTo(page, 'From object type');
  await page.keyboard.type('deal');
  await page.keyboard.press('Enter');
  await tabTo(page, 'To object type');
  await page.keyboard.type('compan');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Limit for Primary', exact: true })).toBeVisible();

  await tabTo(page, 'Number');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(
    page
      .getByRole('group', { name: 'Limit for Primary', exact: true })
      .getByRole('spinbutton', { name: 'Number' }),
    'Enter goes to the next number',
  ).toBeFocused();
  await page.keyboard.type('2');
  await tabTo(page, 'Preview changes');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/change/preview');

  const button = page.getByRole('button', { name: 'Apply 2 changes to Nordlicht Solar' });
  await expect(button).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(button, 'Ctrl+Enter looks at the button, and does not press it').toBeFocused();
  await expect(page).toHaveURL(/\/preview$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/submissions\/[0-9A-Z]{26}$/);
  await expect(resultRow(page, 'Primary')).toContainText('Applied');
});

test('a name nearly right, an undo in a number, and the focus after what takes its place', async ({
  page,
}) => {
  await page.goto(`/p/${DEMO_HUB_ID}/change`);
  const from = page.getByRole('combobox', { name: 'From object type' });
  await expect(from).not.toHaveAttribute('readonly');
  await from.focus();
  await page.keyboard.type('contcats');
  await expect(page.getByText('Did you mean Contacts?')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(from).toHaveValue('Contacts');
  await tabTo(page, 'To object type');
  await page.keyboard.type('compan');
  await page.keyboard.press('Enter');

  const number = page
    .getByRole('group', { name: 'Limit for any label', exact: true })
    .getByRole('spinbutton', { name: 'Number' });
  await expect(number).toBeVisible();
  const before = await number.inputValue();
  await number.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('71');
  const bar = page.locator('.sticky-bar');
  await expect(bar).toContainText('1 change:');
  await page.keyboard.press('Control+z');
  await expect(number, 'the digits of a number are undone together').toHaveValue(before);
  await expect(bar).toContainText('Nothing changed yet.');
  await page.keyboard.press('Control+Shift+z');
  await expect(number).toHaveValue('71');

  const both = page.getByRole('button', { name: 'Both directions' });
  await both.focus();
  await page.keyboard.press('Enter');
  await expect(both).toBeFocused();
  await page.getByRole('button', { name: 'Discard draft' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' }).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('1 change:');
  await expect(page.getByRole('button', { name: 'Preview changes' })).toBeFocused();

  await page.getByRole('link', { name: 'Grid' }).click();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL('**/change/preview');
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await expect(page, 'Edit goes back to where one came from').toHaveURL(/view=grid/);
});

/** Presses Tab until the control of that name has the focus, which must be in view each time. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
    const focused = await page.evaluate(describeFocus);
    expect(focused.isCovered, `the focus on "${focused.name}" is covered`).toBe(false);
    if (focused.name === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab did not reach "${name}".`);
}

/** Runs in the page. */
function describeFocus(): { readonly name: string; readonly isCovered: boolean } {
  const element = document.activeElement;
  if (element === null || element === document.body) return { name: '', isCovered: false };
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const labelledBy = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const name =
    element.getAttribute('aria-label') ??
    [
      ...labelledBy.map((id) => document.getElementById(id)?.textContent ?? ''),
      ...labels.map((label) => label.textContent),
      element.textContent,
    ].find((text) => text.trim() !== '') ??
    '';
  const box = element.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const isCovered =
    box.width > 0 && (top === null || !(element.contains(top) || top.contains(element)));
  return { name: name.trim(), isCovered };
}
