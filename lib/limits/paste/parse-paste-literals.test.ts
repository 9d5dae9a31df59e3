import { expect, test } from 'vitest';
import { notesOf, paste, problemsOf, rowsOf, skippedOf } from './testing';

/** Variants of the documented cases 24 to 29: JSON, commands, code and YAML as people have them. */

const BODY = '{"inputs":[{"category":"HUBSPOT_DEFINED","typeId":3,"maxToObjectIds":5}]}';
const ROOT = '/crm/associations/2026-09/definitions/configurations';
const CALL = `${ROOT}/deals/contacts/batch/create`;

test.each([
  ['in a code fence', `\`\`\`json\n${BODY}\n\`\`\``, 'json'],
  ['quoted in a mail', `> ${BODY.replace('[', '[\n> ')}`, 'json'],
  ['after a comment', `/* any */\n// label\n${BODY}`, 'json'],
  ['by pairs', '{"deals->contacts": 5}', 'json'],
  ['by objects in each other', '{"deals": {"contacts": 5}}', 'json'],
  ['as a list of lists', '[["From","To","Limit"],["deals","contacts",5]]', 'json'],
  ['with --json', `curl --json '${BODY}' https://api.hubapi.com${CALL}`, 'curl'],
  ['for wget', `wget --post-data='${BODY}' https://api.hubapi.com${CALL}`, 'code'],
  ['as a request', `POST ${CALL} HTTP/1.1\n\n${BODY}`, 'code'],
  [
    'in a hash table of PowerShell',
    `$body = @{ inputs = @(@{ category = "HUBSPOT_DEFINED"; typeId = 3; maxToObjectIds = 5 }) } | ConvertTo-Json\n` +
      `Invoke-RestMethod -Uri "https://api.hubapi.com${CALL}" -Method POST -Body $body`,
    'curl',
  ],
  [
    'in Ruby',
    `client.post("${CALL}", { inputs: [{ :typeId => 3, "maxToObjectIds" => 5 }] })`,
    'code',
  ],
  [
    'as a list in code',
    "const limits = [\n  { from: 'deals', to: 'contacts', max: 5 },\n];",
    'code',
  ],
  ['as YAML in a fence', '```yaml\nlimits:\n  deals->contacts:\n    any: 5\n```', 'yaml'],
  ['as YAML without labels', 'limits:\n  deals -> contacts: 5', 'yaml'],
  ['as YAML of objects', 'limits:\n  deals:\n    contacts: 5', 'yaml'],
])('a limit %s is read', (_, text, format) => {
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5']);
  expect(paste(text).format).toBe(format);
});

test.each([
  ['cut off', '{"inputs":[{"typeId":3,"maxToObjectIds":5},{"typeId":35,"maxToOb'],
  ['without a colon', '[{"typeId":3,"maxToObjectIds":5},{"typeId":35,"maxToObjectIds" 1}]'],
  ['never closed', '{"inputs":[{"typeId":3,"maxToObjectIds":5}'],
])('JSON that is %s is refused whole, so that no row of it goes missing', (_, text) => {
  expect(paste(text)).toMatchObject({ rows: [], refused: { code: 'syntax_error' } });
});

test('what is no row in a list of rows is told', () => {
  const text =
    '[{"typeId":3,"maxToObjectIds":5},\n{"from":{"objectType":"deals"},"limit":5},\n"x"]';
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5']);
  expect(skippedOf(text)).toEqual(['2 not_understood', '3 not_understood']);
});

test('a row of code that cannot be read is told, not dropped', () => {
  const text =
    'const x = { inputs: [\n  { typeId: 3, maxToObjectIds: 5 },\n  { typeId: 35 maxToObjectIds: 1 },\n] };';
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5']);
  expect(skippedOf(text)).toEqual(['3 not_understood']);
});

test('JSON without a single row is told line by line', () => {
  expect(skippedOf('{\n"name": "x"\n}')).toEqual([
    ...['1 not_understood', '2 not_understood', '3 not_understood'],
  ]);
});

test('each body goes with the call that uses it', () => {
  const call = (path: string, name: string) =>
    `await client.apiRequest({ method: 'POST', path: '${ROOT}/${path}', body: ${name} });`;
  const text = [
    "const a = { inputs: [{ category: 'HUBSPOT_DEFINED', typeId: 3 }] };",
    call('deals/contacts/batch/purge', 'a'),
    "const b = { inputs: [{ category: 'HUBSPOT_DEFINED', typeId: 4, maxToObjectIds: 2 }] };",
    call('contacts/deals/batch/create', 'b'),
  ].join('\n');
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 many', '0-1>0-3 H4 2']);
});

test('a purge with a number in its body removes, and says so', () => {
  const text = `curl 'https://api.hubapi.com${ROOT}/deals/contacts/batch/purge' -d '${BODY}'`;
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 many']);
  expect(notesOf(text)).toEqual([['pair_from_call', 'limit_read_as']]);
});

test('a number of two categories is not settled by itself', () => {
  const text = '{"inputs":[{"typeId":279,"maxToObjectIds":2}]}';
  expect(problemsOf(text)).toEqual([['ambiguous_category']]);
});

test('in an answer of another portal the label counts, not its number', () => {
  const answer = (typeId: number, label?: string) =>
    JSON.stringify({
      results: [{ category: 'USER_DEFINED', typeId, userEnforcedMaxToObjectIds: 5, label }],
    });
  expect(rowsOf(answer(37, 'Point of contact'))).toEqual(['0-3>0-1 U35 5']);
  expect(problemsOf(answer(901))).toEqual([['unknown_type']]);
});

test("HubSpot's message is shown where an answer is nothing else", () => {
  const text = '{"status":"error","message":"Invalid input JSON","category":"VALIDATION_ERROR"}';
  expect(paste(text).notes).toEqual([
    { code: 'hubspot_said', params: { text: 'Invalid input JSON' } },
  ]);
});

test('a request of Postman whose body is broken is told', () => {
  const request = (raw: string) => ({
    request: { url: `{{base}}${CALL}`, body: { mode: 'raw', raw } },
  });
  const text = JSON.stringify({ item: [request(BODY), request(BODY.slice(0, -3))] }, null, 1);
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5']);
  expect(paste(text).skipped.map(({ reason }) => reason)).toEqual(['not_understood']);
});

test('one key twice in YAML asks', () => {
  const text = 'limits:\n  deals->contacts:\n    any: 5\n    any: 6';
  expect(problemsOf(text)).toEqual([['duplicate_conflict'], ['duplicate_conflict']]);
});

test.each([
  ['for each in a head over two columns', '<th colspan=2>Pair</th><th>Limit</th>'],
  ['with paragraphs', '<th><p>From</p></th><th><p>To</p></th><th><p>Limit</p></th>'],
])('an HTML table %s', (_, head) => {
  const html = `<table><tr>${head}</tr><tr><td>Deals</td><td>Contacts</td><td>5</td></tr></table>`;
  expect(rowsOf('x', { html })).toEqual(['0-3>0-1 H3 5']);
});
