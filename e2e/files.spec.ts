import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DEMO_HUB_ID, expect, test } from './fixtures';

const SANDBOX_HUB_ID = 44127790;

/** Chooses a format in the export menu of the page; gives the file's name and text. */
async function exported(page: Page, format: string) {
  await page.getByText('Export', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: format, exact: true }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

test('a limits file from a repository is planned; limits and plan go into files and on paper', async ({
  page,
}) => {
  await page.goto(`/p/${DEMO_HUB_ID}/limits`);
  const csv = await exported(page, 'CSV');
  expect(csv.name).toMatch(/^limits_nordlicht-solar_\d{4}-\d\d-\d\d\.csv$/);
  expect(csv.text).toContain('Deals,Contacts,Any label,');
  await page.goto(`/p/${DEMO_HUB_ID}/limits`);
  const file = await exported(page, 'Limits file for git (YAML)');
  expect(file.text).toMatch(/^limits:\n/);
  expect(file.text).toContain('Deals->Contacts:');

  await page.goto(`/p/${DEMO_HUB_ID}/copy`);
  await page.getByRole('link', { name: 'Choose a file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste rows' });
  await dialog.getByLabel('Choose a file').setInputFiles({
    name: 'limits.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(file.text.replace('Signatory: 2', 'Signatory: 3')),
  });
  await dialog.getByRole('button', { name: /^Add \d+ rows? to the draft$/ }).click();
  await page.getByRole('button', { name: 'Preview changes' }).click();
  await page.waitForURL('**/change/preview');
  await expect(
    page.getByRole('button', { name: 'Apply 1 change to Nordlicht Solar' }),
  ).toBeVisible();

  const plan = await exported(page, 'TSV');
  expect(plan.name).toMatch(/^plan_nordlicht-solar_\d{4}-\d\d-\d\d\.tsv$/);
  expect(plan.text).toContain('Contracts\tContacts\tSignatory\t3\t');
  await page.getByRole('link', { name: 'Print', exact: true }).click();
  const printed = page.getByRole('table', { name: 'Plan' });
  await expect(printed.getByRole('row').filter({ hasText: 'Signatory' })).toContainText('3');
});

test('limits are copied to a portal whose labels have other type ids, and nothing is sent', async ({
  page,
}) => {
  await page.goto(`/p/${SANDBOX_HUB_ID}/limits`);
  await page.getByRole('link', { name: 'Copy from another portal' }).click();
  await page.getByRole('combobox', { name: 'From portal' }).selectOption(String(DEMO_HUB_ID));
  await page.getByRole('button', { name: 'Compare' }).click();
  const changes = page.getByRole('table', { name: 'Limits to copy' });
  await expect(changes.getByRole('row').filter({ hasText: 'Signatory' })).toContainText('61');
  await page.getByRole('button', { name: /^Add \d+ changes to the draft$/ }).click();
  await page.waitForURL('**/change/preview');
  await expect(page.getByRole('button', { name: /^Apply \d+ changes to / })).toBeVisible();
});

test('limits and matrix are printed whole, and said in sentences in the language of a client', async ({
  page,
}) => {
  await page.goto(`/p/${DEMO_HUB_ID}/matrix`);
  await page.getByRole('link', { name: 'Print', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Matrix of association limits');
  await expect(page.getByRole('table', { name: 'Matrix' })).toContainText('Contracts*');
  await expect(page.getByRole('main')).toContainText('Signatory 2');
  await page.goto(`/p/${DEMO_HUB_ID}/limits/print`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Association limits');
  await expect(page.getByRole('table', { name: 'Limits' })).toContainText('Signatory');
  await page.goto(`/p/${DEMO_HUB_ID}/limits/report?lang=de`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Wie viele Datensätze zugeordnet werden dürfen',
  );
  const report = page.getByRole('main');
  await expect(report).toContainText('Kontakte');
  await expect(report).not.toContainText('USER_DEFINED');
});
