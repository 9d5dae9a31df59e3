import { expect, test } from 'vitest';
import {
  historyAddress,
  isFiltered,
  NO_FILTER,
  parseHistoryFilter,
  parsePageEdge,
} from './history-filter';

const ADDRESS =
  '?q=legal+team&from=0-3&to=0-1&label=Decision+maker&type=141&person=Ada&status=completed&since=2026-10-01&until=2026-10-05';

test('a filter goes into an address and comes back as it was', () => {
  const filter = parseHistoryFilter(new URLSearchParams(ADDRESS));
  expect(historyAddress(filter)).toBe(ADDRESS);
  expect(isFiltered(filter)).toBe(true);
});

test('no filter is no address', () => {
  expect(historyAddress(NO_FILTER)).toBe('');
  expect(isFiltered(NO_FILTER)).toBe(false);
});

test.each([
  ['from', 'deals'],
  ['type', '3x'],
  ['type', '-1'],
  ['status', 'fine'],
  ['since', '2026-13-40'],
  ['since', 'yesterday'],
])('%s=%s asks for nothing', (name, value) => {
  expect(parseHistoryFilter(new URLSearchParams({ [name]: value }))).toEqual(NO_FILTER);
});

test.each([
  ['?before=42', { kind: 'older', than: 42 }],
  ['?after=42', { kind: 'newer', than: 42 }],
  ['?before=x', { kind: 'newest' }],
  ['', { kind: 'newest' }],
] as const)('the page of "%s"', (address, edge) => {
  expect(parsePageEdge(new URLSearchParams(address))).toEqual(edge);
  expect(historyAddress(NO_FILTER, edge)).toBe(edge.kind === 'newest' ? '' : address);
});
