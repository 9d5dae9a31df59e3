import { expect, test } from 'vitest';
import { parseLimitInputs, parseNewLabel, parsePurgeInputs } from './request-body';
import { hubspotType } from './testing';

const good = { ...hubspotType(4), maxToObjectIds: 1 };
const column1 = 'Invalid input JSON on line 1, column 1:';
const unset = 'Invalid input JSON on line 1, column 3. Some required fields were not set:';

test.each([
  [[{ ...good, maxToObjectIds: 0 }], 'maxToObjectIds must be at least 1, not 0 (simulated)'],
  [
    [good, { ...good, maxToObjectIds: -3 }],
    'maxToObjectIds must be at least 1, not -3 (simulated)',
  ],
  [
    [{ ...good, maxToObjectIds: 1.5 }],
    `${column1} Cannot deserialize value of type Integer from 1.5 (simulated)`,
  ],
  [
    [{ ...good, maxToObjectIds: 2 ** 31 }],
    `${column1} Cannot deserialize value of type Integer from 2147483648 (simulated)`,
  ],
  [
    [{ ...good, typeId: '4' }],
    `${column1} Cannot deserialize value of type Integer from "4" (simulated)`,
  ],
  [
    [{ ...good, category: 'MINE' }],
    `${column1} Cannot deserialize value of type Category from "MINE" (simulated)`,
  ],
  [[{ maxToObjectIds: 1 }], `${unset} [category, typeId]`],
  [[{ ...good, maxToObjectIds: null }], `${unset} [maxToObjectIds]`],
  [['3'], `${column1} Cannot deserialize value of type Object from "3" (simulated)`],
  ['3', `${column1} Cannot deserialize value of type List from "3" (simulated)`],
  [undefined, `${unset} [inputs]`],
])('limits of %j are malformed', (inputs, message) => {
  expect(parseLimitInputs(JSON.stringify({ inputs }))).toEqual({ kind: 'malformed', message });
});

test.each([
  ['[]', `${column1} Cannot deserialize value of type Object from [] (simulated)`],
  ['{"inputs":', `${column1} Unexpected character (simulated)`],
  ['', `${column1} Unexpected character (simulated)`],
])('the body %j is malformed', (text, message) => {
  expect(parseLimitInputs(text)).toEqual({ kind: 'malformed', message });
  expect(parsePurgeInputs(text)).toEqual({ kind: 'malformed', message });
  expect(parseNewLabel(text)).toEqual({ kind: 'malformed', message });
});

test('what HubSpot does not know is left out', () => {
  const text = JSON.stringify({ inputs: [{ ...good, label: 'x' }], more: 1 });
  expect(parseLimitInputs(text)).toEqual({ kind: 'parsed', value: [good] });
  expect(parsePurgeInputs(text)).toEqual({ kind: 'parsed', value: [hubspotType(4)] });
});

test.each([
  [{ label: 'Payer' }, `${unset} [name]`],
  [{ name: 'payer' }, `${unset} [label]`],
  [
    { name: 1, label: 'Payer' },
    `${column1} Cannot deserialize value of type String from 1 (simulated)`,
  ],
])('the label %j is malformed', (body, message) => {
  expect(parseNewLabel(JSON.stringify(body))).toEqual({ kind: 'malformed', message });
});
