// Owns one PostgreSQL for tests. It lives as long as its standard input is open, that is, as long
// as the process that started it: `node test-postgres-supervisor.mjs HOME BIN` prints the URL.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const STARTS_MAX = 3;
const USER = 'linkcap';
const READY = 'database system is ready to accept connections';

const [home, bin] = process.argv.slice(2);
const data = join(home, 'data');
const owner = unprivilegedOwner();
const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
const running = { owner, environment };

let server = null;
let isStopping = false;
process.stdin.resume();
process.stdin.on('end', stop);
process.stdin.on('error', stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

try {
  const password = randomBytes(24).toString('hex');
  initialise(password);
  const port = await startServer();
  process.stdout.write(`postgresql://${USER}:${password}@127.0.0.1:${port}/postgres\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n${error.stderr ?? ''}`);
  process.exitCode = 1;
  await stop();
}

/** `initdb` and `postgres` refuse to run as root. */
function unprivilegedOwner() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
}

function own(path) {
  if (owner.uid !== undefined) chownSync(path, owner.uid, owner.gid);
}

function initialise(password) {
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  chmodSync(home, 0o700);
  own(passwordFile);
  own(home);
  const options = ['-U', USER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-sync'];
  execFileSync(join(bin, 'initdb'), ['-D', data, '--encoding=UTF8', '--locale=C', ...options], {
    ...running.owner,
    env: running.environment,
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** The port may be taken between looking and listening; then another is tried. */
async function startServer() {
  for (let start = 1; ; start += 1) {
    const port = await freePort();
    const failure = await launch(port);
    if (failure === null) return port;
    if (start === STARTS_MAX) throw new Error(failure);
  }
}

/** `null` when it is ready, else what it said. */
async function launch(port) {
  const sockets = process.platform === 'win32' ? [] : ['-k', home];
  server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-F', ...sockets],
    { ...running.owner, env: running.environment, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  const ready = new Promise((resolve) => {
    server.stderr.on('data', (text) => {
      if (said.length < 10_000) said += text;
      if (said.includes(READY)) resolve(null);
    });
  });
  const ended = once(server, 'exit').then(() => said);
  const failed = once(server, 'error').then(([error]) => error.message);
  return Promise.race([ready, ended, failed]);
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

async function stop() {
  if (isStopping) return;
  isStopping = true;
  if (server?.pid !== undefined && server.exitCode === null && server.signalCode === null) {
    const ended = once(server, 'exit');
    // Immediate shutdown: the data are thrown away.
    server.kill('SIGQUIT');
    await ended;
  }
  rmSync(home, { recursive: true, force: true });
  process.exit();
}
