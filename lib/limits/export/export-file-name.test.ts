import { expect, test } from 'vitest';
import { exportFileName } from './export-file-name';

const OCTOBER = Date.UTC(2026, 9, 5, 14);

test.each([
  { portalName: 'Muster GmbH', number: 41, name: 'limits_muster-gmbh_41_2026-10-05.csv' },
  { portalName: 'Nordlicht & Söhne', name: 'limits_nordlicht-sohne_2026-10-05.csv' },
  { portalName: '../"a"\r\n', name: 'limits_a_2026-10-05.csv' },
  { portalName: '日本', name: 'limits_2026-10-05.csv' },
  { portalName: 'Straße', name: 'limits_strasse_2026-10-05.csv' },
])('the file of $portalName is called $name', ({ name, ...portal }) => {
  expect(exportFileName({ view: 'limits', nowMs: OCTOBER, extension: 'csv', ...portal })).toBe(
    name,
  );
});
