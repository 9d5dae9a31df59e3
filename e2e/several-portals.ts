import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { HUBSPOT_TOKEN, SETUP_TOKEN } from './fixtures';
import { startLinkcap, startSimulator } from './processes';

export type TestPortal = { readonly hubId: number; readonly name: string };

/** What the simulator holds: a production account, a sandbox, and one with a service key. */
export const MAIN: TestPortal = { hubId: 5_001, name: 'Muster GmbH' };
export const SANDBOX: TestPortal = { hubId: 5_002, name: 'Muster Sandbox' };
export const KEYED: TestPortal = { hubId: 5_003, name: 'Nordwind AG' };

const PORTALS_FILE = {
  portals: [
    { ...MAIN, seed: 'plain', token: 'main-token-0001' },
    { ...SANDBOX, seed: 'sandbox', token: 'sandbox-token-0001' },
    { ...KEYED, seed: 'plain', token: HUBSPOT_TOKEN },
  ],
};

/**
 * A Linkcap with an app of HubSpot, and a simulator of several portals. HubSpot's page of consent is
 * on another site than Linkcap, as it is in life: `localhost` beside 127.0.0.1.
 */
export async function startSeveralPortals(
  folder: string,
  env: Readonly<Record<string, string>> = {},
) {
  const portalsFile = join(folder, 'portals.json');
  const stateFile = join(folder, 'simulator.json');
  writeFileSync(portalsFile, JSON.stringify(PORTALS_FILE));
  const simulator = await startSimulator({
    args: ['--portals', portalsFile, '--state', stateFile, '--rate-limit', 'off'],
  });
  // A busy machine may take longer than HubSpot's minute from the consent to the return.
  await fetch(`${simulator.url}/__simulator/oauth`, {
    method: 'POST',
    body: JSON.stringify({ codeLifetimeS: 600 }),
  });
  const dataDir = join(folder, 'data');
  const linkcap = await startLinkcap({
    dataDir,
    setupToken: SETUP_TOKEN,
    env: {
      HUBSPOT_API_BASE_URL: simulator.url,
      HUBSPOT_AUTH_BASE_URL: `http://localhost:${simulator.port}`,
      HUBSPOT_CLIENT_ID: 'simulator-client',
      HUBSPOT_CLIENT_SECRET: 'simulator-secret',
      ...env,
    },
  });
  return {
    linkcap,
    simulator,
    dataDir,
    stateFile,
    stop: async () => {
      await linkcap.stop();
      await simulator.stop();
    },
  };
}

export type SeveralPortals = Awaited<ReturnType<typeof startSeveralPortals>>;

/** The row of a portal on the page Portals. */
export function portalRow(page: Page, { name }: TestPortal) {
  return page
    .getByRole('table', { name: 'Portals' })
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) });
}

export async function openConnect(page: Page): Promise<void> {
  await page.goto('/portals');
  await page.getByRole('button', { name: 'Connect a portal' }).click();
}

/** Through HubSpot's page of consent, as a person. */
export async function connectByOAuth(page: Page, portal: TestPortal): Promise<void> {
  await openConnect(page);
  await allow(page, portal);
  await expect(portalRow(page, portal)).toContainText('Connected');
}

/** From the open sheet to HubSpot's page of consent and back. */
export async function allow(page: Page, { hubId }: TestPortal): Promise<void> {
  await page.getByRole('button', { name: 'Connect with HubSpot' }).click();
  await page.waitForURL('**/oauth/authorize?**');
  await page.getByRole('radio', { name: `(${hubId})` }).check();
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.waitForURL('**/portals?**');
}

export async function connectByToken(page: Page, portal: TestPortal): Promise<void> {
  await openConnect(page);
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Service key or private app token').fill(HUBSPOT_TOKEN);
  await sheet.getByRole('button', { name: 'Check and connect' }).click();
  await expect(sheet).toContainText(`${portal.name} is connected.`);
  await sheet.getByRole('button', { name: 'Close' }).last().click();
  await expect(portalRow(page, portal)).toContainText('Connected');
}
