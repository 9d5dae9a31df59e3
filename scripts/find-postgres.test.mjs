import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPostgresBin, PostgresNotFoundError } from './find-postgres.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'linkcap-find-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A folder that looks like a server's programs. */
function makeBin(...path) {
  const bin = join(root, ...path);
  mkdirSync(bin, { recursive: true });
  for (const program of ['initdb', 'postgres']) {
    writeFileSync(join(bin, program), '#!/bin/sh\n', { mode: 0o755 });
  }
  return bin;
}

function find(environment, installedRoot = join(root, 'none')) {
  return findPostgresBin({ directory: join(root, 'home'), environment, installedRoot });
}

test('a server on the PATH comes first', () => {
  const onPath = makeBin('path');
  makeBin('installed', '17', 'bin');
  expect(find({ PATH: onPath }, join(root, 'installed'))).toBe(onPath);
});

test('of the installed versions the newest is taken', () => {
  makeBin('installed', '9', 'bin');
  const newest = makeBin('installed', '17', 'bin');
  expect(find({ PATH: '' }, join(root, 'installed'))).toBe(newest);
});

test('the folder of an npm package is copied, with the links that npm leaves out', () => {
  const bin = makeBin('package', 'native', 'bin');
  const library = join(root, 'package', 'native', 'lib');
  mkdirSync(library);
  writeFileSync(join(library, 'libpq.so.5.17'), '');
  writeFileSync(
    join(root, 'package', 'native', 'pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libpq.so.5.17', target: 'native/lib/libpq.so.5' }]),
  );

  const found = find({ PATH: '', LINKCAP_TEST_POSTGRES_BIN: bin });
  expect(found.startsWith(join(root, 'home'))).toBe(true);
  expect(readlinkSync(join(found, '..', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.17');
});

test('where there is none, the error says what to do', () => {
  expect(() => find({ PATH: '' })).toThrow(PostgresNotFoundError);
  expect(() => find({ PATH: '', LINKCAP_TEST_POSTGRES_BIN: root })).toThrow('TEST_DATABASE_URL');
});
