import { createServer } from 'node:net';

/** Below the ports that the system hands out by itself, and a range for each worker of the tests. */
const FIRST_PORT = 21_000;
const PORTS_A_WORKER = 500;

const workerIndex = Number(process.env['TEST_PARALLEL_INDEX'] ?? 0);
let tried = 0;

/**
 * A port of this machine that nobody listens on. It is not handed out again: a server that is
 * started anew finds its old port still free.
 */
export async function freePort(): Promise<number> {
  while (tried < PORTS_A_WORKER) {
    const port = FIRST_PORT + workerIndex * PORTS_A_WORKER + tried;
    tried += 1;
    if (await isFree(port)) return port;
  }
  throw new Error('No port is free for the tests.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, '127.0.0.1', () =>
      probe.close(() => {
        resolve(true);
      }),
    );
  });
}
