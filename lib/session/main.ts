import { parseEnvironment, publicUrl } from '../server/env';
import { openStore } from '../store/connection';
import { createSignInToken } from './sign-in';

/** `npm run link`: prints another sign-in link of a Linkcap that runs, or will. */
async function main(): Promise<void> {
  const environment = parseEnvironment(process.env);
  if (!environment.ok) throw new Error(environment.error.join('\n'));
  const { DATA_DIR, DATABASE_URL } = environment.value;
  const store = await openStore(
    DATABASE_URL === undefined ? { dataDir: DATA_DIR } : { databaseUrl: DATABASE_URL },
  );
  try {
    const token = await createSignInToken({ sessions: store.sessions, nowMs: Date.now });
    const link = new URL(`/sign-in?token=${token}`, publicUrl(environment.value));
    console.log(`Sign in (once, within 60 minutes): ${link.href}`);
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
