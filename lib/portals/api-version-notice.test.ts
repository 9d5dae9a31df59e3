import { expect, test } from 'vitest';
import { apiVersionNotice } from './api-version-notice';
import { API_VERSIONS } from './portal';

test('of all versions only v4 has a notice: its support ends on 30 March 2027', () => {
  const notices = API_VERSIONS.map(apiVersionNotice).filter((notice) => notice !== null);
  expect(notices).toEqual([{ version: 'v4', endsOn: '2027-03-30' }]);
});
