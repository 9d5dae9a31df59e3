import { expect, test } from 'vitest';
import type { CreateOutcome, RunStep } from '../../submissions/ports';
import { buildPlanRow, buildPortal, buildSubmission, givenSubmission, HUB_ID } from './builders';
import { START_MS, type StoreBench } from './store-bench';

const PARALLEL = 20;

export function concurrencyCases(bench: StoreBench): void {
  test('twenty submits of one key at once make one submission', async () => {
    const outcomes = await submitAtOnce(bench, () => buildSubmission());

    expect(outcomes.filter(({ kind }) => kind === 'created')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'repeated')).toHaveLength(PARALLEL - 1);
    expect(new Set(outcomes.map((each) => 'submissionId' in each && each.submissionId)).size).toBe(
      1,
    );
  });

  test('of different bodies under one key, one wins and the others are refused', async () => {
    const outcomes = await submitAtOnce(bench, (index) =>
      buildSubmission({ bodyHash: `hash-${index}` }),
    );

    expect(outcomes.filter(({ kind }) => kind === 'created')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'key_reused')).toHaveLength(PARALLEL - 1);
  });

  test('twenty different submits at once get twenty numbers without a gap', async () => {
    const outcomes = await submitAtOnce(bench, (index) =>
      buildSubmission({ idempotencyKey: `key-${index}` }),
    );

    const numbers = outcomes.map((each) => ('number' in each ? each.number : 0));
    expect(numbers.sort((a, b) => a - b)).toEqual(
      Array.from({ length: PARALLEL }, (_, index) => index + 1),
    );
  });

  test('steps of two processes on one submission all count', async () => {
    const [one, two] = [await bench.openStore(), await bench.openStore()];
    const rows = Array.from({ length: PARALLEL }, (_, index) => buildPlanRow(index + 1));
    const submissionId = await givenSubmission(one, { rows, batches: [] });

    await Promise.all(
      rows.map(({ rowNumber }, index) =>
        (index % 2 === 0 ? one : two).runs.commitStep(submissionId, 'runner', {
          rows: [{ rowNumber, event: 'found_set' }],
        }),
      ),
    );
    const found = await one.submissions.findSubmission(submissionId, [HUB_ID]);
    expect(found?.counts).toMatchObject({ pending: 0, unchanged: PARALLEL });
  });

  test('of many that would send the same row, one does', async () => {
    const [one, two] = [await bench.openStore(), await bench.openStore()];
    const submissionId = await givenSubmission(one);
    const claim: RunStep = { rows: [{ rowNumber: 1, event: 'claim' }] };
    const send: RunStep = { rows: [{ rowNumber: 1, event: 'send' }] };
    await one.runs.commitStep(submissionId, 'runner', claim);

    const sends = await Promise.allSettled(
      Array.from({ length: PARALLEL }, (_, index) =>
        (index % 2 === 0 ? one : two).runs.commitStep(submissionId, 'runner', send),
      ),
    );
    expect(sends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a sign-in link opens one session, however many try at once', async () => {
    const [one, two] = [await bench.openStore(), await bench.openStore()];
    await one.sessions.saveSignInLink({
      tokenHash: 'link',
      createdAt: START_MS,
      expiresAt: START_MS + 1_000,
    });

    const outcomes = await Promise.all(
      Array.from({ length: PARALLEL }, (_, index) =>
        (index % 2 === 0 ? one : two).sessions.useSignInLink('link', START_MS, newSession(index)),
      ),
    );
    expect(outcomes.filter((each) => each.kind === 'signed_in')).toHaveLength(1);
    expect(outcomes.filter((each) => each.kind === 'used')).toHaveLength(PARALLEL - 1);
  });

  test('of two first sign-ins at once, one claims the owner and both are that person', async () => {
    const stores = [await bench.openStore(), await bench.openStore()];
    for (const tokenHash of ['link-0', 'link-1']) {
      const link = { tokenHash, createdAt: START_MS, expiresAt: START_MS + 1_000 };
      await stores[0]?.sessions.saveSignInLink(link);
    }

    const outcomes = await Promise.all(
      stores.map((store, index) =>
        store.sessions.useSignInLink(`link-${index}`, START_MS, newSession(index)),
      ),
    );
    const signedIn = outcomes.map((each) => (each.kind === 'signed_in' ? each : null));
    expect(signedIn.filter((each) => each?.isFirst)).toHaveLength(1);
    expect(new Set(signedIn.map((each) => each?.personId)).size).toBe(1);
  });
}

function newSession(index: number) {
  return { tokenHash: `session-${index}`, expiresAt: START_MS + 9_000, ownerName: 'Owner' };
}

/** Over two connections in turn, as two processes would. */
async function submitAtOnce(
  bench: StoreBench,
  build: (index: number) => ReturnType<typeof buildSubmission>,
): Promise<readonly CreateOutcome[]> {
  const [one, two] = [await bench.openStore(), await bench.openStore()];
  await one.portals.upsertPortal(buildPortal());
  return Promise.all(
    Array.from({ length: PARALLEL }, (_, index) =>
      (index % 2 === 0 ? one : two).submissions.createSubmission(build(index)),
    ),
  );
}
