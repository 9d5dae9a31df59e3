import { expect, test } from 'vitest';
import { notesOf, paste, problemsOf, rowsOf } from './testing';

/** Cases 24 to 28 of the documentation of the paste: JSON, commands, code. */

const TWO = ['0-3>0-1 H3 5', '0-3>0-1 U35 1'];
const CALL = 'https://api.hubapi.com/crm/associations/2026-09/definitions/configurations';

test("24: a request body of HubSpot's documentation", () => {
  const text =
    '{"inputs":[{"category":"HUBSPOT_DEFINED","typeId":3,"maxToObjectIds":5},' +
    '{"category":"USER_DEFINED","typeId":35,"maxToObjectIds":1}]}';
  expect(rowsOf(text)).toEqual(TWO);
  expect(paste(text).format).toBe('json');
});

test('24: a type id that is not in the portal is a problem, with no pair guessed', () => {
  const text = '{"inputs":[{"typeId":3,"maxToObjectIds":5},{"typeId":9999,"maxToObjectIds":1}]}';
  expect(problemsOf(text)).toEqual([[], ['unknown_type']]);
});

test.each([
  ['a bare array', '[{"typeId":3,"maxToObjectIds":5},{"typeId":35,"maxToObjectIds":1}]'],
  ['one to a line', '{"typeId":3,"maxToObjectIds":5}\n{"typeId":35,"maxToObjectIds":1}\n'],
  ['trailing commas', '[{"typeId":3,"maxToObjectIds":5,},{"typeId":35,"maxToObjectIds":1},]'],
  ['single quotes', "[{'typeId': 3, 'maxToObjectIds': 5}, {'typeId': 35, 'maxToObjectIds': 1}]"],
  ['curly quotes', '[{“typeId”: 3, “maxToObjectIds”: 5}, {“typeId”: 35, “maxToObjectIds”: 1}]'],
  [
    'comments',
    '[{"typeId":3,"maxToObjectIds":5}, // any\n/* own */ {"typeId":35,"maxToObjectIds":1}]',
  ],
  ['numbers as text', '[{"typeId":"3","maxToObjectIds":"5"},{"typeId":"35","maxToObjectIds":"1"}]'],
  ['bare keys', '[{typeId: 3, maxToObjectIds: 5}, {typeId: 35, maxToObjectIds: 1}]'],
])('25: %s', (_, text) => {
  expect(rowsOf(text)).toEqual(TWO);
  expect(notesOf(text)[0]).toContain('category_inferred');
});

test('25: a single object', () => {
  expect(rowsOf('{"typeId":3,"maxToObjectIds":5}')).toEqual(['0-3>0-1 H3 5']);
});

test('25: an error in the syntax has its line and column', () => {
  expect(paste('{"inputs":[{"typeId":3,\n"maxToObjectIds" 5}]}')).toMatchObject({
    rows: [],
    refused: { code: 'syntax_error', params: { line: 2, column: 18 } },
  });
});

const BODY =
  '{"inputs":[{"category":"HUBSPOT_DEFINED","typeId":3,"maxToObjectIds":5},{"typeId":35,"maxToObjectIds":1}]}';
const ESCAPED = BODY.replaceAll('"', '\\"');

test.each([
  ['bash', `curl -X POST \\\n  '${CALL}/deals/contacts/batch/create' \\\n  --data '${BODY}'`],
  ['bash with -d', `curl ${CALL}/0-3/0-1/batch/update -d '${BODY}'`],
  ['bash with $', `curl '${CALL}/deals/contacts/batch/create' --data-raw $'${BODY}'`],
  ['cmd', `curl -X POST "${CALL}/deals/contacts/batch/create" ^\n  -d "${ESCAPED}"`],
  [
    'cmd, as a browser copies it',
    `curl ^"${CALL}/deals/contacts/batch/create^" ^\n  --data-raw ^"${BODY.replace(/[{}"]/g, (sign) => (sign === '"' ? '^\\^"' : `^${sign}`))}^"`,
  ],
  [
    'PowerShell',
    `curl -X POST \`\n  '${CALL}/deals/contacts/batch/create' \`\n  --data-raw '${BODY}'`,
  ],
  [
    'Invoke-RestMethod',
    `Invoke-RestMethod -Method Post -Uri "${CALL}/deals/contacts/batch/create" -Body '${BODY}'`,
  ],
  [
    'the path of the fourth version',
    `curl 'https://api.hubapi.com/crm/v4/associations/definitions/configurations/deals/contacts/batch/create' -d '${BODY}'`,
  ],
])('26: curl for %s', (_, text) => {
  expect(rowsOf(text)).toEqual(TWO);
  expect(paste(text).format).toBe('curl');
  expect(notesOf(text)[0]).toContain('pair_from_call');
});

test('26: a purge removes, and the rows keep their lines', () => {
  const text = `curl '${CALL}/deals/contacts/batch/purge' \\\n -d '{"inputs":[\n{"category":"HUBSPOT_DEFINED","typeId":3}]}'`;
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 many']);
  expect(paste(text).rows[0]?.sourceLine).toBe(3);
});

test('26: placeholders in the address are asked about where the types do not tell', () => {
  const text = `curl '${CALL}/{fromObjectType}/{toObjectType}/batch/create' -d '{"inputs":[{"category":"USER_DEFINED","typeId":77,"maxToObjectIds":5}]}'`;
  expect(problemsOf(text)).toEqual([['unknown_type']]);
});

test('26: two commands have their own pairs', () => {
  const body = (typeId: number) => `-d '{"inputs":[{"typeId":${typeId},"maxToObjectIds":5}]}'`;
  const text = `curl ${CALL}/deals/contacts/batch/create ${body(3)}\ncurl ${CALL}/contacts/deals/batch/create ${body(4)}`;
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5', '0-1>0-3 H4 5']);
});

test('26: the token is taken out and nothing keeps it', () => {
  const token = 'pat-na1-11111111-2222-3333-4444-555555555555';
  const text = `curl ${CALL}/deals/contacts/batch/create -H 'Authorization: Bearer ${token}' -d '${BODY}'`;
  const result = paste(text);
  expect(result.secretRemoved).toBe(true);
  expect(JSON.stringify(result)).not.toContain('2222-3333');
  expect(rowsOf(text)).toEqual(TWO);
});

test("27: HubSpot's own answer, with labels of another portal and its messages", () => {
  const text = JSON.stringify({
    status: 'COMPLETE',
    results: [
      { category: 'HUBSPOT_DEFINED', typeId: 3, userEnforcedMaxToObjectIds: 5, label: null },
      { category: 'HUBSPOT_DEFINED', typeId: 4, userEnforcedMaxToObjectIds: null, label: null },
      {
        category: 'USER_DEFINED',
        typeId: 99,
        userEnforcedMaxToObjectIds: 2,
        label: 'Point of contact',
      },
      { category: 'USER_DEFINED', typeId: 37, userEnforcedMaxToObjectIds: 7 },
    ],
    errors: [{ message: 'One of them was refused' }],
  });
  expect(rowsOf(text)).toEqual([
    '0-3>0-1 H3 5',
    '0-1>0-3 H4 many',
    '0-3>0-1 U35 2',
    '0-3>0-1 U37 7',
  ]);
  expect(notesOf(text)[2]).toContain('matched_by_label');
  expect(notesOf(text)[3]).toContain('label_missing');
  expect(paste(text)).toMatchObject({
    format: 'hubspot_answer',
    notes: [{ code: 'hubspot_said', params: { text: 'One of them was refused' } }],
  });
});

const INPUTS = "{ inputs: [{ category: 'HUBSPOT_DEFINED', typeId: 3, maxToObjectIds: 5 }] }";
const PATH = '/crm/associations/2026-09/definitions/configurations/deals/contacts/batch/create';

test.each([
  [
    'apiRequest',
    `await client.apiRequest({\n method: 'POST',\n path: '${PATH}',\n body: ${INPUTS},\n});`,
  ],
  ['the SDK', `api.batchApi.create("deals", "contacts", ${INPUTS})`],
  [
    'fetch',
    `fetch('https://api.hubapi.com${PATH}', { method: 'POST', body: JSON.stringify(${INPUTS}) })`,
  ],
  [
    'Python',
    `payload = {'inputs': [{'category': 'HUBSPOT_DEFINED', 'typeId': 3, 'maxToObjectIds': 5}], 'x': None}\nrequests.post("https://api.hubapi.com${PATH}", json=payload)`,
  ],
  [
    'PHP',
    `$body = ['inputs' => [['category' => 'HUBSPOT_DEFINED', 'typeId' => 3, 'maxToObjectIds' => 5]]];\n$client->post('${PATH}', $body);`,
  ],
])('28: a snippet with %s is read as data', (_, text) => {
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5']);
  expect(paste(text).format).toBe('code');
  expect(notesOf(text)[0]).toContain('pair_from_call');
});

test('28: every matching request of a Postman collection', () => {
  const request = (name: string, path: string, raw: string) => ({
    name,
    request: { method: 'POST', url: { raw: `{{baseUrl}}${path}` }, body: { mode: 'raw', raw } },
    response: [{ body: '{"results":[{"typeId":5,"maxToObjectIds":9}]}' }],
  });
  const body = (typeId: number) => `{"inputs":[{"typeId":${typeId},"maxToObjectIds":5}]}`;
  const back = PATH.replace('deals/contacts', 'contacts/deals');
  const text = JSON.stringify({
    info: { name: 'Limits' },
    item: [
      request('One', PATH, body(3)),
      { name: 'Folder', item: [request('Two', back, body(4))] },
      { name: 'Other', request: { method: 'GET', url: 'https://example.com' } },
    ],
  });
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5', '0-1>0-3 H4 5']);
  expect(paste(text).format).toBe('postman');
});
