// What `npm start` and `npm test` share: installing, building, and saying so. Node only: this runs
// before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const NODE_MINIMUM = [20, 12];

/** What a build is made of. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/** An expected failure: its message is all that a person needs. */
export class SetupError extends Error {}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < NODE_MINIMUM[0] || (major === NODE_MINIMUM[0] && minor < NODE_MINIMUM[1])) {
    throw new SetupError(
      `Linkcap needs Node ${NODE_MINIMUM.join('.')} or newer; this is ${process.versions.node}. Install a newer Node, then run the same command again.`,
    );
  }
}

/** Takes over what a .env file sets, where the environment does not. */
export function loadDotEnv() {
  try {
    process.loadEnvFile(join(root, '.env'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Installs the locked packages when the lock file or Node changed, and does nothing otherwise. */
export async function installPackages(directory = root, name = 'Installing packages') {
  const stampFile = join(directory, 'node_modules', '.linkcap-install');
  const stamp = createHash('sha256')
    .update(readFileSync(join(directory, 'package-lock.json')))
    .update(process.versions.modules)
    .digest('hex');
  if (readText(stampFile) === stamp) return;
  await withLock(join(root, '.cache', 'install.lock'), async () => {
    if (readText(stampFile) === stamp) return;
    await step(name, () =>
      // Without `--include=dev` NODE_ENV=production would leave out what the build needs.
      run(npmCommand(), ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: directory,
        hint: 'The packages could not be installed. Check the connection to the npm registry, then run the same command again.',
      }),
    );
    writeFileSync(stampFile, stamp);
  });
}

/** Builds the product into `distDir` when its sources changed, and does nothing otherwise. */
export async function buildProduct(distDir) {
  await whenChanged({ stampFile: join(distDir, 'linkcap-build'), sources: SOURCES }, () =>
    step('Building', () =>
      run(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
        env: { LINKCAP_DIST_DIR: distDir, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
        hint: 'The build failed; its output is above.',
      }),
    ),
  );
}

/** Bundles the commands that need no Next into dist/ when their sources changed. */
export async function bundleCommands() {
  const sources = ['lib', 'package-lock.json', 'scripts/bundle.mjs'];
  await whenChanged({ stampFile: 'dist/linkcap-bundle', sources }, () =>
    run(process.execPath, [join(root, 'scripts/bundle.mjs')], {
      hint: 'The commands could not be bundled; the output is above.',
    }),
  );
}

/** Does the work when the sources are not those of the stamp, one process at a time. */
async function whenChanged({ stampFile, sources }, work) {
  const file = join(root, stampFile);
  const stamp = hashFiles(sources);
  if (readText(file) === stamp) return;
  await withLock(join(root, '.cache', `${stampFile.replaceAll('/', '-')}.lock`), async () => {
    if (readText(file) === stamp) return;
    rmSync(file, { force: true });
    await work();
    writeFileSync(file, stamp);
  });
}

function hashFiles(sources) {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const source of sources) {
    for (const file of filesBelow(join(root, source))) {
      if (/\.test\.tsx?$/.test(file)) continue;
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

/** Runs a step and prints one line with how long it took. */
export async function step(name, work) {
  const startedAt = Date.now();
  process.stdout.write(`${name} …`);
  try {
    const value = await work();
    process.stdout.write(` ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
    return value;
  } catch (error) {
    process.stdout.write(' failed\n');
    throw error;
  }
}

/** Runs a command; its output is shown only when it fails, or as it comes with `live`. */
export function run(command, args, { cwd = root, env = {}, hint = '', live = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => reject(new SetupError(`${hint} (${error.message})`)));
    child.on('close', (code) => {
      if (code === 0) return resolve(output);
      if (output !== '') process.stdout.write(`\n${output}\n`);
      reject(new SetupError(hint || `${command} ended with ${code}.`));
    });
  });
}

function npmCommand() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Ends the process with one sentence where the failure is an expected one. */
export function failWithSentence(error) {
  process.exitCode = 1;
  process.stderr.write(error instanceof SetupError ? `\n${error.message}\n` : `\n${error.stack}\n`);
}
