import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDataFolder } from './process-lock';
import { bundleEntry } from './testing/bundle-entry';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linkcap-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a free folder is taken, and given back', () => {
  const lock = lockDataFolder(join(folder, 'new'));
  expect(lock.ok).toBe(true);
  if (lock.ok) lock.value();
  expect(readdirSync(join(folder, 'new'))).toEqual(['linkcap.lock.guard']);
});

test('the lock of a live process is never taken', async () => {
  const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  try {
    writeFileSync(join(folder, 'linkcap.lock'), JSON.stringify({ pid: holder.pid, startedAt: '' }));
    expect(lockDataFolder(folder)).toEqual({ ok: false, error: holder.pid });
  } finally {
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  }
  expect(lockDataFolder(folder).ok, 'once it is gone').toBe(true);
});

test.runIf(existsSync('/proc/1/stat'))(
  'another process with the number of a dead one does not count',
  () => {
    // Process 1 lives, but began at another time than the one that took the lock.
    writeFileSync(join(folder, 'linkcap.lock'), JSON.stringify({ pid: 1, startedAt: '-1' }));
    expect(lockDataFolder(folder).ok).toBe(true);
  },
);

test('of many that find a dead holder at once, one takes its lock over', async () => {
  writeFileSync(join(folder, 'linkcap.lock'), JSON.stringify({ pid: 1, startedAt: '-1' }));
  const entry = await bundleEntry({
    code: `import { lockDataFolder } from './lib/server/process-lock';
      const lock = lockDataFolder(${JSON.stringify(folder)});
      console.log(lock.ok ? 'mine' : 'taken');
      // As long as it holds the lock, nobody else may have it.
      process.stdin.resume().on('end', () => process.exit(0));`,
  });
  const processes = Array.from({ length: 6 }, () => spawn(process.execPath, [entry.file]));
  try {
    const said = await Promise.all(
      processes.map(async ({ stdout }) => String(await once(stdout, 'data')).trim()),
    );
    expect(said.sort()).toEqual(['mine', 'taken', 'taken', 'taken', 'taken', 'taken']);
  } finally {
    await Promise.all(
      processes.map((each) => {
        each.stdin.end();
        return once(each, 'exit');
      }),
    );
    await entry.remove();
  }
});

test('a lock that a crash cut off is taken over', () => {
  writeFileSync(join(folder, 'linkcap.lock'), '{"pid":');
  expect(lockDataFolder(folder).ok).toBe(true);
});
