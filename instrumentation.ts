/** Runs once, before the first request. A bad configuration ends the process with one sentence. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { startLinkcap } = await import('./lib/server/start');
  await startLinkcap();
}
