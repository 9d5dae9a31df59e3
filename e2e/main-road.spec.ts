import { DEMO_HUB_ID, expect, test } from './fixtures';
import { apply, limitGroup, openForm, preview, readSubmission, resultRow, setLimit } from './road';

test('a create, an update and a removal, seen to the end and found again', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('grid', { name: 'Limits' })).toContainText(
    'A deal can have at most 10 contacts',
  );
  await openForm(page, DEMO_HUB_ID, ['Deals', 'Contacts']);
  await setLimit(page, 'Legal', 2);
  await setLimit(page, 'Decision maker', 3);
  await setLimit(page, 'Billing contact', 'Many');
  await page.reload();
  await expect(
    limitGroup(page, 'Legal').getByRole('spinbutton', { name: 'Number' }),
    'the draft survives a reload',
  ).toHaveValue('2');

  await preview(page);
  await expect(page.getByText('2 limits get tighter')).toBeVisible();
  await page.getByLabel('Why').fill('Cleaning up, see https://tickets.example.com/7');
  const submissionId = await apply(page, 'Apply 3 changes to Nordlicht Solar');

  await expect(resultRow(page, 'Legal')).toContainText('Applied');
  await expect(resultRow(page, 'Decision maker')).toContainText('Applied');
  await expect(resultRow(page, 'Billing contact')).toContainText('Applied');
  const batches = page.getByRole('table', { name: 'Batches' });
  await expect(batches).toContainText('COMPLETE');
  await expect(batches).toContainText('204, no body');
  await expect(page.getByRole('link', { name: 'https://tickets.example.com/7' })).toBeVisible();

  const submission = await readSubmission(page, submissionId);
  expect(submission.status).toBe('completed');
  const byLabel = new Map(submission.rows.map((row) => [row['label'], row]));
  expect(byLabel.get('Legal')).toMatchObject({
    before: 'many',
    wanted: 2,
    enforced: 2,
    status: 'applied',
    evidence: 'answer',
  });
  expect(byLabel.get('Decision maker')).toMatchObject({ before: 5, wanted: 3, enforced: 3 });
  expect(byLabel.get('Billing contact')).toMatchObject({
    before: 1,
    wanted: 'many',
    enforced: 'many',
    evidence: 'read_back',
  });

  await page.goto(`/p/${DEMO_HUB_ID}/submissions`);
  await page
    .getByRole('table', { name: 'Submissions' })
    .getByRole('link', { name: `Submission #${submission.number}`, exact: true })
    .click();
  await expect(resultRow(page, 'Legal')).toContainText('Applied');
  await page.goto(`/p/${DEMO_HUB_ID}/limits`);
  await expect(page.getByRole('grid', { name: 'Limits' })).toContainText(
    'A deal can have at most 2 contacts labeled "Legal"',
  );
});

test('what HubSpot refuses says why, beside what went through', async ({ page }) => {
  await openForm(page, DEMO_HUB_ID, ['Tickets', 'Contacts']);
  await setLimit(page, 'any label', 60);
  await preview(page);
  const submissionId = await apply(page, 'Apply 1 change to Nordlicht Solar');
  await expect(resultRow(page, 'Tickets')).toContainText('Refused by HubSpot');
  await expect(page.getByRole('table', { name: 'Results' })).toContainText('must be at most 50');
  const submission = await readSubmission(page, submissionId);
  expect(submission.status).toBe('completed_with_errors');
  expect(submission.rows[0]).toMatchObject({ wanted: 60, enforced: 'many', status: 'rejected' });
  expect(String(submission.rows[0]?.['message'])).toMatch(/50/);
});

test('a label above its object limit is caught before anything is sent, with its fix', async ({
  page,
}) => {
  await openForm(page, DEMO_HUB_ID, ['Contracts', 'Contacts']);
  await setLimit(page, 'Signatory', 9);
  const group = limitGroup(page, 'Signatory');
  await expect(page.getByText("A label limit can't exceed 5")).toBeVisible();
  await expect(group.getByRole('spinbutton', { name: 'Number' })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await preview(page);
  await expect(page.getByRole('button', { name: /^Apply/ })).toBeDisabled();
  await page.getByRole('button', { name: 'Use 5' }).click();
  await expect(page.getByText("A label limit can't exceed 5")).toBeHidden();
  await apply(page, 'Apply 1 change to Nordlicht Solar');
  await expect(resultRow(page, 'Signatory')).toContainText('Applied');
});
