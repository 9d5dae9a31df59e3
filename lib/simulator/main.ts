import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ArgumentsError, parseArguments, type SimulatorArguments } from './arguments';
import { createNodeServer } from './node-server';
import type { PortalState } from './portal-state';
import { seedPortal } from './seed';
import { createSimulator } from './server';
import { loadState, saveState } from './state-file';

try {
  await start(parseArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof ArgumentsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function start(given: SimulatorArguments): Promise<void> {
  const { host, token, scopes, stateFile } = given;
  const state =
    (stateFile === null ? null : await readStateFile(stateFile)) ?? seedPortal(given.seed);
  const simulator = createSimulator({
    portals: [{ token, scopes, state }],
    clock: Date.now,
    onChange: async (changed) => {
      if (stateFile !== null) await saveState(stateFile, changed);
    },
  });
  const server = createNodeServer(simulator);
  const port = await listen(server, given);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
  console.log(`Simulator listening on http://${host.includes(':') ? `[${host}]` : host}:${port}`);
}

async function readStateFile(file: string): Promise<PortalState | null> {
  try {
    return await loadState(file);
  } catch {
    throw new ArgumentsError(
      `${file} does not hold a portal of the simulator; move it away to begin with the seed.`,
    );
  }
}

function listen(server: Server, given: SimulatorArguments): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new ArgumentsError(listenFailure(error, given)));
    });
    server.listen(given.port, given.host, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function listenFailure(error: NodeJS.ErrnoException, given: SimulatorArguments): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${given.port} on ${given.host} is in use; choose another with --port, or 0 for any free one.`;
  }
  return `The simulator cannot listen on ${given.host}:${given.port} (${error.code ?? error.message}).`;
}
