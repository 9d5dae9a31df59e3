import type { Simulator } from './server';

/**
 * A `fetch` that reaches the simulator without a socket. Aborting ends the wait, as on a real
 * connection, while the simulator goes on with what it received.
 */
export function createInProcessFetch(simulator: Simulator): typeof fetch {
  return async (input, init) => {
    const asked = new Request(input, init);
    const { signal } = asked;
    signal.throwIfAborted();
    const answer = simulator.handle(asked);
    const stopWaiting = new AbortController();
    try {
      return await Promise.race([answer, rejectOnAbort(signal, stopWaiting.signal)]);
    } finally {
      stopWaiting.abort();
    }
  };
}

function rejectOnAbort(signal: AbortSignal, until: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const onAbort = (): void => {
      try {
        signal.throwIfAborted();
      } catch (reason) {
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      }
    };
    signal.addEventListener('abort', onAbort, { once: true, signal: until });
  });
}
