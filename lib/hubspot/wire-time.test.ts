import { expect, test } from 'vitest';
import { parseWireTime } from './wire-time';

test.each([
  ['2025-02-19T05:28:18.851Z', Date.UTC(2025, 1, 19, 5, 28, 18, 851)],
  ['2025-02-19T05:28:18.851123Z', Date.UTC(2025, 1, 19, 5, 28, 18, 851)],
  ['2025-02-19T05:28:18Z', Date.UTC(2025, 1, 19, 5, 28, 18)],
  ['2025-02-19T05:28:18', Date.UTC(2025, 1, 19, 5, 28, 18)],
  ['2025-02-19T06:28:18+01:00', Date.UTC(2025, 1, 19, 5, 28, 18)],
])('%s is a time', (text, epochMs) => {
  expect(parseWireTime(text)).toBe(epochMs);
});

test.each(['', 'yesterday', '19.02.2025', '2025-13-45T99:99:99Z', '5', 5, null, undefined, {}])(
  '%j is no time',
  (value) => {
    expect(parseWireTime(value)).toBeNull();
  },
);
