import { expect, test } from 'vitest';
import { samePage } from './same-page';

test.each([
  ['/p/1/limits', '/p/2/limits'],
  ['/p/1/change', '/p/2/change'],
  ['/p/1/change/preview', '/p/2/change'],
  ['/p/1/submissions', '/p/2/submissions'],
  ['/p/1/submissions/01JDEXAMPLE', '/p/2/submissions'],
  ['/p/1/something/0-3/0-1', '/p/2/limits'],
  ['/portals', '/p/2/limits'],
  ['/settings', '/p/2/limits'],
])('switching the portal at %s leads to %s', (pathname, led) => {
  expect(samePage(pathname, 2)).toBe(led);
});
