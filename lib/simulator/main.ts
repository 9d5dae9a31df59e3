import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ArgumentsError, parseArguments, type SimulatorArguments } from './arguments';
import { createNodeServer } from './node-server';
import { NO_GRANTS } from './oauth-state';
import { openPortals, readStateFile, withStored } from './open-portals';
import { createSimulator } from './server';
import { createStateFile } from './state-file';

try {
  await start(parseArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof ArgumentsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function start(given: SimulatorArguments): Promise<void> {
  const { host, stateFile, rateLimit, app, oauth } = given;
  const stored = stateFile === null ? null : await readStateFile(stateFile);
  const portals = withStored(await openPortals(given.portals), stored);
  const grants = stored?.grants ?? NO_GRANTS;
  const file =
    stateFile === null
      ? null
      : createStateFile(stateFile, { portals: portals.map(({ state }) => state), grants });
  const simulator = createSimulator({
    portals,
    clock: Date.now,
    rateLimit,
    apps: [app],
    oauth,
    grants,
    onChange: async (state) => file?.savePortal(state),
    onGrants: async (next) => file?.saveGrants(next),
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
