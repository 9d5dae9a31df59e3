import { parseEnvironment } from '../server/env';
import { messageOf } from '../server/message-of';
import { openServices } from '../server/open-services';
import { stopOnSignal } from '../server/stop-on-signal';

/** `npm run worker`: applies submissions beside the web processes, on one PostgreSQL. */
async function main(): Promise<void> {
  const parsed = parseEnvironment({ ...process.env, LINKCAP_RUNNER: 'on' });
  if (!parsed.ok) throw new Error(parsed.error.join('\n'));
  if (parsed.value.DATABASE_URL === undefined) {
    throw new Error(
      'A worker needs DATABASE_URL: the embedded database has one process, which works by itself. ' +
        'Set it to the PostgreSQL that the web processes use.',
    );
  }
  const services = await openServices(parsed.value, console.log).catch((error: unknown) => {
    throw new Error(
      `This worker could not start: ${messageOf(error)}. DATABASE_URL must be the PostgreSQL that ` +
        'the web processes use; npm run doctor says more.',
    );
  });
  stopOnSignal(services, { first: () => undefined, last: () => undefined });
  services.runner.wake();
  console.log('This worker applies submissions. Ctrl+C ends it.');
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exit(1);
});
