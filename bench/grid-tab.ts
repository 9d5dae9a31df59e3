import type { Browser, BrowserContext, Page } from '@playwright/test';

export type Tab = { readonly browser: Browser; readonly page: Page };

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A tab with a draft of its own. */
export async function openTab(browser: Browser, signedIn?: SignedIn): Promise<Tab> {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1280, height: 800 },
    ...(signedIn && { storageState: signedIn }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return { browser, page };
}

/** A link to sign in works once: the tabs that come later know who it was. */
export async function signIn({ page }: Tab, signInUrl: string): Promise<SignedIn> {
  await page.goto(signInUrl);
  await page.waitForURL(/\/p\/\d+/);
  return page.context().storageState();
}
