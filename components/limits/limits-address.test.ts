import { expect, test } from 'vitest';
import { readFilter, writeFilter } from './limits-address';
import { NO_FILTER } from './limits-filter';
import type { LimitsFilter } from './limits-filter';

test.each([
  [{}, ''],
  [{ query: 'deals contacts' }, 'q=deals+contacts'],
  [{ object: '2-123', show: 'open' }, 'object=2-123&show=open'],
  [{ types: 'labels', scope: 'all', order: 'tightest' }, 'types=labels&pairs=all&order=tightest'],
] as const)('the filter %j is kept in the address, and read back', (change, address) => {
  const filter: LimitsFilter = { ...NO_FILTER, ...change };
  const params = new URLSearchParams('q=old');
  writeFilter(params, filter);
  expect(params.toString()).toBe(address);
  expect(readFilter(params)).toEqual(filter);
});

test('what the address says and nobody understands is the default', () => {
  expect(readFilter(new URLSearchParams('show=x&types=y&pairs=z&order=w'))).toEqual(NO_FILTER);
});
