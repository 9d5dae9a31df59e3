import { expect, test } from 'vitest';
import { toCurl, type SentRequest } from './calls-curl';

const REQUEST: SentRequest = {
  operation: 'update',
  fromObjectTypeId: '0-3',
  toObjectTypeId: '0-1',
  inputs: [{ category: 'USER_DEFINED', typeId: 141, limit: 1 }],
};
const HUBSPOT = { baseUrl: 'https://api.hubapi.com', apiVersion: '2026-09' } as const;

test('a write can be run again, with the token from the environment', () => {
  expect(toCurl(HUBSPOT, REQUEST)).toBe(
    [
      "curl -X POST 'https://api.hubapi.com/crm/associations/2026-09/definitions/configurations/0-3/0-1/batch/update' \\",
      '  -H "Authorization: Bearer $HUBSPOT_TOKEN" \\',
      "  -H 'Content-Type: application/json' \\",
      `  -d '{"inputs":[{"category":"USER_DEFINED","typeId":141,"maxToObjectIds":1}]}'`,
    ].join('\n'),
  );
});

test('a removal names types only, under the API version that was used', () => {
  const inputs = [{ category: 'USER_DEFINED', typeId: 141, limit: 'many' }] as const;
  const curl = toCurl({ ...HUBSPOT, apiVersion: 'v4' }, { ...REQUEST, operation: 'purge', inputs });
  expect(curl).toContain('/crm/v4/associations/definitions/configurations/0-3/0-1/batch/purge');
  expect(curl).toContain(`-d '{"inputs":[{"category":"USER_DEFINED","typeId":141}]}'`);
});

test('nothing in an id can end the quotes', () => {
  const curl = toCurl(HUBSPOT, { ...REQUEST, operation: 'create', fromObjectTypeId: "0-3'; rm" });
  expect(curl).not.toContain("'; rm");
});
