import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manyLabels } from '../bench/many-labels';
import { expect, test, HUBSPOT_TOKEN, SETUP_TOKEN } from './fixtures';
import { startLinkcap, startSimulator } from './processes';

/** Ten thousand different limits, from the clipboard to HubSpot, with one press of mending. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const HUB_ID = 6_001;
const LABELS_PER_PAIR = 100;
const PAIRS = 100;
/** A machine that is four times slower gets there, too. */
const PATIENCE_MS = 240_000;

test('ten thousand rows are pasted, mended, planned and applied', async ({ page, folder }) => {
  test.setTimeout(3 * PATIENCE_MS);
  const { state, rows } = manyLabels(PAIRS, LABELS_PER_PAIR);
  const portalsFile = join(folder, 'portals.json');
  writeFileSync(
    portalsFile,
    JSON.stringify({ portals: [{ hubId: HUB_ID, name: 'Many', token: HUBSPOT_TOKEN, state }] }),
  );
  const { simulator, linkcap } = await startPortal(portalsFile, join(folder, 'data'));
  const names = new Map(
    state.customObjects.map(({ objectTypeId, plural }) => [objectTypeId, plural]),
  );
  const lines = rows.map(({ fromObjectTypeId, toObjectTypeId }, at) => {
    const to = names.get(toObjectTypeId) ?? '';
    // A hundred times the same slip of the pen.
    const written = at < LABELS_PER_PAIR ? to.replace('Assets', 'Asets') : to;
    const label = `Role ${at % LABELS_PER_PAIR}`;
    return [names.get(fromObjectTypeId), written, label, (at % 50) + 1].join('\t');
  });
  const text = ['From\tTo\tLabel\tLimit', ...lines].join('\r\n');

  try {
    await page.goto(`${linkcap.url}/sign-in?token=${SETUP_TOKEN}`);
    await page.goto(`${linkcap.url}/p/${HUB_ID}/change`);
    await expect(page.getByRole('button', { name: 'Paste rows' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
    const dialog = page.getByRole('dialog', { name: 'Paste rows' });
    await expect(async () => {
      await page.locator('body').press('ControlOrMeta+v');
      await expect(dialog).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(dialog.getByRole('status').first()).toContainText('10,000 rows', {
      timeout: PATIENCE_MS,
    });
    await dialog.getByRole('button', { name: /^Use Assets 1 .*, all 100 rows$/ }).click();
    await dialog
      .getByRole('button', { name: 'Add 10,000 rows to the draft' })
      .click({ timeout: PATIENCE_MS });
    await expect(dialog).toBeHidden({ timeout: PATIENCE_MS });
    await page
      .getByRole('link', { name: 'Preview changes' })
      .or(page.getByRole('button', { name: 'Preview changes' }))
      .first()
      .click();
    const apply = page.getByRole('button', { name: /^Apply 10,000 changes to/ });
    await expect(apply).toBeVisible({ timeout: PATIENCE_MS });
    const consent = page.getByRole('checkbox', { name: /get tighter/ });
    if (await consent.isVisible()) await consent.check();
    await apply.click();
    await expect(page.getByText(/^10,000 applied, in/)).toBeVisible({ timeout: PATIENCE_MS });
    // It follows the submission: left before the server is stopped.
    await page.goto('about:blank');
  } finally {
    await linkcap.stop();
    await simulator.stop();
  }
});

async function startPortal(portalsFile: string, dataDir: string) {
  const simulator = await startSimulator({
    args: ['--portals', portalsFile, '--rate-limit', 'off'],
  });
  const linkcap = await startLinkcap({
    dataDir,
    setupToken: SETUP_TOKEN,
    env: { HUBSPOT_API_BASE_URL: simulator.url, HUBSPOT_ACCESS_TOKEN: HUBSPOT_TOKEN },
  });
  return { simulator, linkcap };
}
