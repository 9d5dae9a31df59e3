import { expect, test, DEMO_HUB_ID } from './fixtures';
import type { Locator, Page } from '@playwright/test';
import { makeWorkbook } from '../components/paste/testing-workbook';

/** From the clipboard into the draft, in a person's words. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const CHANGE = `/p/${DEMO_HUB_ID}/change`;

async function copy(page: Page, text: string, html?: string): Promise<void> {
  await page.evaluate(
    async ([plain, rich]) => {
      const kinds = { 'text/plain': new Blob([plain ?? ''], { type: 'text/plain' }) };
      const both = rich
        ? { ...kinds, 'text/html': new Blob([rich], { type: 'text/html' }) }
        : kinds;
      await navigator.clipboard.write([new ClipboardItem(both)]);
    },
    [text, html ?? ''],
  );
}

async function pasteOn(
  page: Page,
  path: string,
  ...[text, html]: [string, string?]
): Promise<Locator> {
  await page.goto(path);
  await expect(page.getByRole('button', { name: 'Paste rows' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await copy(page, text, html);
  const dialog = page.getByRole('dialog', { name: 'Paste rows' });
  // Before the page has come to life a paste is nobody's.
  await expect(async () => {
    await page.locator('body').press('ControlOrMeta+v');
    await expect(dialog).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(dialog.getByRole('status').first()).toContainText('row');
  return dialog;
}

async function discard(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Discard paste' }).click();
  await expect(dialog).toBeHidden();
}

test('an Excel range, its HTML beside it, is mended in one press and lands in the draft', async ({
  page,
}) => {
  const text =
    'From\tTo\tLabel\tLimit\r\nDeals\tContacts\tDecision maker\t2\r\nDeals\tContcats\tBilling contact\t3\r\nTickets\tContcats\t\t7\r\n';
  const html =
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>From</td></tr></table></html>';
  const dialog = await pasteOn(page, CHANGE, text, html);
  await expect(dialog).toContainText('Spreadsheet (tab) · 3 rows · 1 header line');
  await expect(dialog).toContainText('Unknown object "Contcats". Did you mean Contacts?');
  await dialog.getByRole('button', { name: 'Use Contacts (0-1), all 2 rows' }).click();
  await dialog.getByRole('button', { name: 'Add 3 rows to the draft' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('3 rows added to the draft.')).toBeVisible();
  await expect(page.getByText(/^3 changes:/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(page.getByText('Nothing changed yet.')).toBeVisible();
});

test('a Sheets range, a docs body, a curl command and sentences are read on Limits, too', async ({
  page,
}) => {
  const limits = `/p/${DEMO_HUB_ID}/limits`;
  const sheets = '<google-sheets-html-origin><table><tr><td>deals</td></tr></table>';
  // Limits that no other road sets: what is set already is no change.
  let dialog = await pasteOn(page, limits, 'deals\tcontacts\t33\ndeals\tcompanies\t13', sheets);
  await expect(dialog.getByRole('button', { name: 'Add 2 rows to the draft' })).toBeVisible();
  await discard(dialog);
  const body = '{"inputs":[{"category":"HUBSPOT_DEFINED","typeId":3,"maxToObjectIds":25}]}';
  dialog = await pasteOn(page, limits, body);
  await expect(dialog).toContainText('JSON · 1 row');
  await discard(dialog);
  const token = 'pat-na1-11111111-2222-3333-4444-555555555555';
  const call = 'https://api.hubapi.com/crm/associations/2026-09/definitions/configurations';
  dialog = await pasteOn(
    page,
    limits,
    `curl '${call}/deals/contacts/batch/create' \\\n  -H 'Authorization: Bearer ${token}' \\\n  -d '${body}'`,
  );
  await expect(dialog.getByRole('alert')).toContainText('A token was in the text.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  const stored = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const read = (name: string) =>
      new Promise<string>((resolve) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => {
          const [store] = open.result.objectStoreNames;
          if (store === undefined) {
            resolve('');
            return;
          }
          const all = open.result.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => {
            resolve(JSON.stringify(all.result));
          };
        };
      });
    return (await Promise.all(names.map(read))).join();
  });
  expect(stored).toContain('maxToObjectIds');
  expect(stored).not.toContain('2222-3333');
});

test('a German CSV file with semicolons is read from the file itself', async ({ page }) => {
  await page.goto(CHANGE);
  await page.getByRole('button', { name: 'Paste rows' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste rows' });
  await dialog.getByLabel('Choose a file').setInputFiles({
    name: 'limits.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      '\uFEFFVon;Nach;Label;Limit\r\nDeals;Kontakte;;1.000\r\nTickets;Kontakte;;2,5\r\nDeals;Unternehmen;Primär;keine\r\n',
    ),
  });
  await expect(dialog).toContainText('CSV · 3 rows · 1 header line');
  await expect(dialog).toContainText('A limit is a whole number. "2,5" is not.');
  await dialog.getByRole('button', { name: 'Use 3', exact: true }).click();
  await expect(dialog).toContainText('"keine" means Many to some and nothing to others.');
  await dialog.getByRole('button', { name: 'Leave as is', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Add 2 rows to the draft' })).toBeVisible();
  await discard(dialog);
});

test('a workbook, Unicode text and a dropped file are read as they are', async ({ page }) => {
  await page.goto(CHANGE);
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Paste rows' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste rows' });
  await dialog.getByLabel('Choose a file').setInputFiles({
    name: 'limits.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: makeWorkbook([
      ['From', 'To', 'Limit'],
      ['Deals', 'Contacts', 33],
      ['Total', '', 33],
    ]),
  });
  await expect(dialog).toContainText('Spreadsheet (tab) · 1 row · 1 header line · 1 totals row');
  await dialog.getByRole('checkbox', { name: 'Take totals rows, too' }).check();
  await expect(dialog).toContainText('Unknown object "Total"');
  await discard(dialog);

  await page.getByRole('button', { name: 'Paste rows' }).click();
  await dialog.getByLabel('Choose a file').setInputFiles({
    name: 'limits.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('\uFEFFVon\tNach\tLimit\r\nAufträge\tKontakte\t7\r\n', 'utf16le'),
  });
  await expect(dialog.getByRole('button', { name: 'Add 1 row to the draft' })).toBeVisible();
  await discard(dialog);

  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    const text = 'sep=;\r\nFrom;To;Limit\r\nDeals;Contacts;33\r\nTickets;Contacts;17\r\n';
    transfer.items.add(new File([text], 'limits.csv', { type: 'text/csv' }));
    return transfer;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  await dialog.getByRole('button', { name: 'Add 2 rows to the draft' }).click();
  await expect(page.getByText(/^2 changes:/)).toBeVisible();

  await page.getByRole('button', { name: 'Paste rows' }).click();
  await dialog.getByLabel('Rows, JSON').fill('max 30 contacts per deal');
  await dialog.getByRole('button', { name: 'Read', exact: true }).click();
  await dialog.getByRole('button', { name: 'Add 1 row to the draft' }).click();
  await page.getByRole('button', { name: 'Replace all instead' }).click();
  await expect(page.getByText(/^1 change:/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(page.getByText(/^2 changes:/)).toBeVisible();
});

test("HubSpot's merge error is explained by the limits of the object", async ({ page }) => {
  await page.goto(CHANGE);
  await page.getByRole('button', { name: 'Paste rows' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste rows' });
  await dialog
    .getByLabel('Rows, JSON')
    .fill("These deals can't be merged because the record would exceed an association limit.");
  await dialog.getByRole('button', { name: 'Read', exact: true }).click();
  await dialog.getByRole('button', { name: 'Explain a HubSpot error' }).click();
  const explained = page.getByRole('dialog', { name: 'Explain a HubSpot error' });
  await expect(
    explained.getByRole('list', { name: 'Limits' }).getByRole('listitem').first(),
  ).toContainText('1');
  await explained.getByRole('button', { name: 'Close' }).click();

  // On a page without rows, from the palette.
  await page.goto(`/p/${DEMO_HUB_ID}/submissions`);
  const field = page.getByRole('combobox', { name: 'Search or jump' });
  await expect(async () => {
    if (!(await field.isVisible())) await page.keyboard.press('Control+k');
    await expect(field).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await field.fill('Explain a HubSpot');
  await page.keyboard.press('Enter');
  await explained.getByLabel("HubSpot's error").fill('Unable to merge deals: association limit');
  await expect(explained.getByRole('list', { name: 'Limits' })).toBeVisible();
  await explained.getByRole('button', { name: 'Close' }).click();
});

test('rows that wait are kept aside and survive a reload', async ({ page }) => {
  const dialog = await pasteOn(page, CHANGE, 'deals\tcontacts\t12\nKunden\tcontacts\t3');
  await dialog.getByRole('button', { name: 'Add 1 row to the draft' }).click();
  await expect(dialog).toBeHidden();
  await page.reload();
  await page.getByRole('button', { name: 'Rows wait: 1. Review' }).click();
  await expect(dialog).toContainText('Unknown object "Kunden".');
  await dialog.getByRole('combobox', { name: 'Choose an object' }).selectOption('Companies');
  await expect(dialog.getByText('Unknown object')).toBeHidden();
  await discard(dialog);
});

test('thousands of rows are read beside the page', async ({ page }) => {
  const lines = Array.from({ length: 9_000 }, (_, at) =>
    ['deals', at % 2 === 0 ? 'contacts' : 'companies', '6'].join('\t'),
  );
  const dialog = await pasteOn(page, CHANGE, lines.join('\n'));
  await expect(dialog).toContainText('2 rows · 8,998 repeated rows merged', { timeout: 30_000 });
  expect(page.workers()).toHaveLength(1);
  await discard(dialog);
});
