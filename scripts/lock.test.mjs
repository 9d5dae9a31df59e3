import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './lock.mjs';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linkcap-lock-'));
  file = join(folder, 'below', 'setup.lock');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the work holds the lock in its process’s name, and gives it back', async () => {
  const answer = await withLock(file, () => readFileSync(file, 'utf8'));
  expect(answer).toBe(String(process.pid));
  expect(existsSync(file)).toBe(false);
});

test('the second waits until the first is done', async () => {
  const order = [];
  let finishFirst;
  const first = withLock(file, async () => {
    order.push('first begins');
    await new Promise((finish) => (finishFirst = finish));
    order.push('first ends');
  });
  await nextTurn();
  const second = withLock(file, () => order.push('second begins'));
  await nextTurn();
  finishFirst();
  await Promise.all([first, second]);
  expect(order).toEqual(['first begins', 'first ends', 'second begins']);
});

test('the lock of a process that is gone is taken over at once', async () => {
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'exit');
  await withLock(file, () => undefined);
  writeFileSync(file, String(gone.pid));
  expect(await withLock(file, () => readFileSync(file, 'utf8'))).toBe(String(process.pid));
});

test('work that fails gives the lock back, too', async () => {
  await expect(
    withLock(file, () => {
      throw new Error('no space left');
    }),
  ).rejects.toThrow('no space left');
  expect(existsSync(file)).toBe(false);
});
