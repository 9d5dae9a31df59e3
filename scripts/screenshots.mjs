// `npm run screenshots`: writes every page at 1280 and 375 px, light and dark, in English and German
// into screenshots/. With `-- --readme`: the four pictures of the README into docs/screenshots/.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, startDemo, until } from './screenshots-stage.mjs';
import {
  buildProduct,
  failWithSentence,
  installPackages,
  requireNode,
  root,
  step,
} from './setup.mjs';
import { prepareBrowser } from './test-browser.mjs';

const DIST_DIR = '.next-test';
const SETUP_TOKEN = 'setup-token-for-screenshots';
const PORTAL = '/p/44127788';
const HEIGHT = 800;
const WIDTHS = [1280, 375];
const THEMES = ['light', 'dark'];
const LANGUAGES = {
  en: { locale: 'en-US', apply: /^Apply \d/ },
  de: { locale: 'de-DE', apply: /übernehmen$/ },
};
const ENDED = ['completed', 'completed_with_errors', 'needs_review', 'cancelled'];

/** What is applied first, so that there is a result; HubSpot refuses the last one. */
const APPLIED = [
  { from: '0-3', to: '0-1', label: 'Decision maker', limit: '2' },
  { from: '0-3', to: '0-1', label: 'Legal', limit: '3' },
  { from: '0-1', to: '0-2', label: null, limit: '3' },
  { from: '0-5', to: '0-1', label: null, limit: '51' },
];
/** What stays a draft on the pictures of the change and the preview. */
const DRAFT = [
  { from: '0-3', to: '0-1', label: null, limit: '25' },
  { from: '0-3', to: '0-1', label: 'Decision maker', limit: '1' },
];

async function main() {
  requireNode();
  const isForReadme = process.argv.includes('--readme');
  await installPackages();
  const browserEnvironment = await prepareBrowser();
  await buildProduct(DIST_DIR);
  const dataDir = mkdtempSync(join(tmpdir(), 'linkcap-screenshots-'));
  const server = await startDemo({ dataDir, distDir: DIST_DIR, setupToken: SETUP_TOKEN });
  let browser;
  try {
    browser = await launchBrowser(browserEnvironment);
    const seeded = await step('Filling the demo portal', () => seed(browser, server.url));
    const shoot = { browser, url: server.url, ...seeded };
    await step('Taking screenshots', () => (isForReadme ? shootReadme(shoot) : shootAll(shoot)));
  } finally {
    await browser?.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  process.stdout.write(
    `They are in ${join(root, isForReadme ? 'docs/screenshots' : 'screenshots')}\n`,
  );
}

/** Signs in and applies a submission. Returns the cookies, and the path of its page. */
async function seed(browser, url) {
  const context = await newContext(browser, { url, language: 'en', theme: 'light' });
  const page = await context.newPage();
  await open(page, `/sign-in?token=${SETUP_TOKEN}`);
  await edit(page, 'en', APPLIED);
  await preview(page, 'en');
  await page.getByRole('textbox', { name: words('en').preview.note }).fill('Sales asked for it');
  await page.getByRole('button', { name: LANGUAGES.en.apply }).click();
  await page.waitForURL('**/submissions/*');
  const { pathname } = new URL(page.url());
  await until(async () => {
    const answer = await context.request.get(`/api/submissions/${pathname.split('/').at(-1)}`);
    return ENDED.includes((await answer.json()).status);
  }, 'The submission did not end in time.');
  const cookies = await context.cookies();
  await context.close();
  return { cookies, submissionPath: pathname };
}

async function shootAll({ browser, url, cookies, submissionPath }) {
  const folder = join(root, 'screenshots');
  rmSync(folder, { recursive: true, force: true });
  for (const language of Object.keys(LANGUAGES)) {
    for (const theme of THEMES) {
      const take = async (page, name) => {
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: HEIGHT });
          await settle(page);
          await stretch(page, width);
          await page.screenshot({
            path: join(folder, `${name}-${width}-${theme}-${language}.png`),
          });
        }
        await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
      };
      const stranger = await newContext(browser, { url, language, theme });
      const door = await stranger.newPage();
      await open(door, '/sign-in');
      await take(door, 'sign-in');
      await stranger.close();

      const context = await newContext(browser, { url, language, theme, cookies });
      const page = await context.newPage();
      for (const [name, path] of [
        ['limits', `${PORTAL}/limits`],
        ['matrix', `${PORTAL}/matrix`],
        ['matrix-all', `${PORTAL}/matrix?objects=all&show=tightest`],
        ['pair', `${PORTAL}/pairs/0-3/0-1`],
        ['submission', submissionPath],
        ['calls', `${submissionPath}/calls`],
        ['submissions', `${PORTAL}/submissions`],
        ['drift', `${PORTAL}/drift`],
        ['copy', `${PORTAL}/copy`],
        ['portals', '/portals'],
        ['settings', '/settings'],
        ['not-found', '/no-such-page'],
      ]) {
        await open(page, path);
        await take(page, name);
      }
      await edit(page, language, DRAFT);
      await take(page, 'change');
      await open(page, `${PORTAL}/change?view=grid`);
      await take(page, 'grid');
      await open(page, `${PORTAL}/change?view=paste`);
      await take(page, 'paste');
      await open(page, `${PORTAL}/change?from=0-3&to=0-1`);
      await preview(page, language);
      await take(page, 'preview');
      await context.close();
    }
  }
}

async function shootReadme({ browser, url, cookies, submissionPath }) {
  const folder = join(root, 'docs/screenshots');
  mkdirSync(folder, { recursive: true });
  const take = async (page, name) => {
    await settle(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  const light = await newContext(browser, { url, language: 'en', theme: 'light', cookies });
  const page = await light.newPage();
  await open(page, `${PORTAL}/limits`);
  await take(page, 'limits-light');
  await edit(page, 'en', DRAFT);
  await take(page, 'change-light');
  await preview(page, 'en');
  await take(page, 'preview-light');
  await light.close();
  const dark = await newContext(browser, { url, language: 'en', theme: 'dark', cookies });
  const result = await dark.newPage();
  await open(result, submissionPath);
  await take(result, 'submission-dark');
  await dark.close();
}

async function newContext(browser, { url, language, theme, cookies = [] }) {
  const context = await browser.newContext({
    baseURL: url,
    locale: LANGUAGES[language].locale,
    timezoneId: 'Europe/Berlin',
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport: { width: WIDTHS[0], height: HEIGHT },
    deviceScaleFactor: 1,
  });
  await context.addCookies(cookies);
  return context;
}

async function open(page, path) {
  await page.goto(path);
  await settle(page);
}

/** Types limits on the change page, pair by pair, as a person does. */
async function edit(page, language, edits) {
  const { change } = words(language);
  let shown = '';
  for (const { from, to, label, limit } of edits) {
    const path = `${PORTAL}/change?from=${from}&to=${to}`;
    if (path !== shown) await open(page, path);
    shown = path;
    const name = label === null ? change.groupAny : change.group.replace('{label}', label);
    const number = page
      .getByRole('group', { name, exact: true })
      .getByRole('spinbutton', { name: change.number })
      .first();
    await number.fill(limit);
    await number.blur();
  }
}

async function preview(page, language) {
  await page.getByRole('button', { name: words(language).change.preview }).click();
  await page.waitForURL('**/change/preview');
  await page.getByRole('button', { name: LANGUAGES[language].apply }).waitFor();
}

/** What the pictures' controls are called: of two namespaces. */
function words(language) {
  const read = (namespace) =>
    JSON.parse(readFileSync(join(root, `lib/i18n/messages/${language}/${namespace}.json`), 'utf8'));
  return { change: read('change'), preview: read('preview') };
}

/** As high as the whole page: bars that stick to an edge are at its end, not in its middle. */
async function stretch(page, width) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, HEIGHT) });
  await settle(page);
}

/** Nothing more is loaded, and the fonts are there. */
async function settle(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

main().catch(failWithSentence);
