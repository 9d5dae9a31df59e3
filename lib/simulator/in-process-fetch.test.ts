import { expect, test } from 'vitest';
import { createInProcessFetch } from './in-process-fetch';
import type { Simulator } from './server';
import { CONFIGURATIONS, hubspotType, testSimulator, TOKEN } from './testing';

const ORIGIN = 'https://demo.invalid';
const UPDATE = `${ORIGIN}${CONFIGURATIONS}/0-3/0-1/batch/update`;

function writeRequest(signal?: AbortSignal): RequestInit {
  return {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ inputs: [{ ...hubspotType(3), maxToObjectIds: 5 }] }),
    redirect: 'manual',
    ...(signal === undefined ? {} : { signal }),
  };
}

async function addFault(simulator: Simulator, effect: unknown): Promise<void> {
  const request = new Request(`${ORIGIN}/__simulator/faults`, {
    method: 'POST',
    body: JSON.stringify({ effect }),
  });
  expect((await simulator.handle(request)).status).toBe(201);
}

test('the simulator is reached as by any fetch', async () => {
  const answer = await createInProcessFetch(testSimulator())(UPDATE, writeRequest());
  expect(await answer.json()).toMatchObject({ status: 'COMPLETE' });
});

test('a dropped connection rejects with a TypeError', async () => {
  const simulator = testSimulator();
  await addFault(simulator, { kind: 'drop', when: 'after_apply' });
  await expect(createInProcessFetch(simulator)(UPDATE, writeRequest())).rejects.toThrow(TypeError);
  expect(simulator.readState(44127799)?.limits).toHaveLength(1);
});

test('a truncated answer rejects when its body is read', async () => {
  const simulator = testSimulator();
  await addFault(simulator, { kind: 'truncate' });
  const answer = await createInProcessFetch(simulator)(UPDATE, writeRequest());
  await expect(answer.text()).rejects.toThrow(TypeError);
});

test('aborting ends the wait, and the simulator still does what it received', async () => {
  const abort = new AbortController();
  let wake = (): void => undefined;
  const simulator = testSimulator({
    sleepMs: () =>
      new Promise((resolve) => {
        wake = resolve;
        abort.abort();
      }),
  });
  await addFault(simulator, { kind: 'delay', beforeApplyMs: 1 });
  await expect(createInProcessFetch(simulator)(UPDATE, writeRequest(abort.signal))).rejects.toThrow(
    expect.objectContaining({ name: 'AbortError' }),
  );
  expect(simulator.readState(44127799)?.limits).toHaveLength(0);
  wake();
  await expect.poll(() => simulator.readState(44127799)?.limits).toHaveLength(1);
});

test('a portal can be put back', async () => {
  const simulator = testSimulator();
  const seed = simulator.readState(44127799);
  await createInProcessFetch(simulator)(UPDATE, writeRequest());
  if (seed !== null) await simulator.replaceState(seed);
  expect(simulator.readState(44127799)).toEqual(seed);
  expect(simulator.readState(1)).toBeNull();
});
