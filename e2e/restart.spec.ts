import { join } from 'node:path';
import { DEMO_HUB_ID, expect, SETUP_TOKEN, test, watch } from './fixtures';
import { startLinkcap } from './processes';
import { apply, openForm, preview, readSubmission, resultRow, setLimit } from './road';

test.use({ storageState: { cookies: [], origins: [] } });

test('the history, the demo’s limits and the session are there after a restart', async ({
  browser,
  folder,
  complaints,
}) => {
  const options = { dataDir: join(folder, 'data'), setupToken: SETUP_TOKEN };
  const first = await startLinkcap(options);
  const page = await (await browser.newContext({ baseURL: first.url })).newPage();
  watch(page, complaints);
  await page.goto(`/sign-in?token=${SETUP_TOKEN}`);
  await openForm(page, DEMO_HUB_ID, ['Deals', 'Contacts']);
  await setLimit(page, 'Legal', 4);
  await preview(page);
  await page.getByLabel('Why').fill('Next day');
  const submissionId = await apply(page, 'Apply 1 change to Nordlicht Solar');
  const before = await readSubmission(page, submissionId);
  // A page that follows a submission would rightly complain that its stream was cut.
  await page.goto('about:blank');
  await first.stop();

  const second = await startLinkcap({ ...options, port: first.port });
  try {
    await page.goto(`/p/${DEMO_HUB_ID}/submissions`);
    const history = page.getByRole('table', { name: 'Submissions' });
    await expect(history).toContainText('Next day');
    await history.getByRole('link', { name: 'Submission #1', exact: true }).click();
    await expect(resultRow(page, 'Legal')).toContainText('Applied');
    // The calls of the last ten seconds are those of this moment.
    const facts = { ...before.facts, rate: expect.anything() };
    expect(await readSubmission(page, submissionId)).toEqual({ ...before, facts });
    await page.goto(`/p/${DEMO_HUB_ID}/limits`);
    await expect(page.getByRole('grid', { name: 'Limits' })).toContainText(
      'A deal can have at most 4 contacts labeled "Legal"',
    );
    expect(complaints).toEqual([]);
  } finally {
    await second.stop();
  }
});
