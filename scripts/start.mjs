// `npm start`: installs and builds what is missing, then serves Linkcap. Node only.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import {
  buildProduct,
  failWithSentence,
  installPackages,
  loadDotEnv,
  requireNode,
  root,
  SetupError,
} from './setup.mjs';

const DIST_DIR = '.next';

async function main() {
  requireNode();
  loadDotEnv();
  const host = process.env.HOST || '127.0.0.1';
  const port = parsePort(process.env.PORT || '3000');
  requireWritable(resolve(root, process.env.DATA_DIR || '.data'));
  await requireFreePort(host, port);
  await installPackages();
  await buildProduct(DIST_DIR);
  serve(host, port);
}

function parsePort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new SetupError(`PORT is "${text}"; it must be a whole number from 1 to 65535.`);
}

function requireWritable(directory) {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new SetupError(
      `The data folder ${directory} cannot be written (${error.code}). Change its permissions, or name another one: DATA_DIR=/path npm start`,
    );
  }
}

function requireFreePort(host, port) {
  return new Promise((free, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const sentences = {
        EADDRINUSE: `Port ${port} is in use. Stop the program that uses it, or choose another one: PORT=${port === 65_535 ? 3001 : port + 1} npm start`,
        EACCES: `Port ${port} is not allowed for this user. Choose one above 1023: PORT=3000 npm start`,
        EADDRNOTAVAIL: `HOST is ${host}, which is not an address of this machine. Leave HOST out, or name one of its addresses.`,
      };
      reject(
        new SetupError(sentences[error.code] ?? `HOST ${host} cannot be used (${error.code}).`),
      );
    });
    probe.listen({ host, port, exclusive: true }, () => probe.close(free));
  });
}

function serve(host, port) {
  const next = join(root, 'node_modules/next/dist/bin/next');
  const server = spawn(process.execPath, [next, 'start', '-H', host, '-p', String(port)], {
    cwd: root,
    env: {
      ...process.env,
      HOST: host,
      PORT: String(port),
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      // Linkcap ends what it has begun, then exits by itself.
      NEXT_MANUAL_SIG_HANDLE: 'true',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: server.stdout }).on('line', (line) => {
    if (!isBanner(line)) process.stdout.write(`${line}\n`);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  }
  server.on('close', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 0 : 1);
  });
}

/** Next's own start lines: Linkcap prints its address itself. */
function isBanner(line) {
  return /^\s*(▲|✓|- (Local|Network):|$)/u.test(line);
}

main().catch(failWithSentence);
