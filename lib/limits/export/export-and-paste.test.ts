import { expect, test } from 'vitest';
import { indexCatalogue } from '../catalogue-index';
import { limitKey, type Limit } from '../limit';
import { parsePaste } from '../paste/parse-paste';
import { PASTE_CATALOGUE } from '../paste/testing';
import { limitsTable, type ExportWords, type LIMIT_COLUMNS } from './limits-table';
import { writeLimitsFile, type NamedLimit } from './limits-file';
import { writeTable } from './write-table';

type Words = ExportWords<(typeof LIMIT_COLUMNS)[number]>;

const ENGLISH: Words = {
  headers: {
    from: 'From',
    to: 'To',
    label: 'Label',
    limit: 'Limit',
    category: 'Category',
    typeId: 'Type ID',
    fromObjectTypeId: 'From object ID',
    toObjectTypeId: 'To object ID',
  },
  many: 'Many',
  anyLabel: 'Any label',
};
const GERMAN: Words = {
  headers: {
    from: 'Von',
    to: 'Nach',
    label: 'Label',
    limit: 'Limit',
    category: 'Kategorie',
    typeId: 'Typ-ID',
    fromObjectTypeId: 'Von-Objekt-ID',
    toObjectTypeId: 'Nach-Objekt-ID',
  },
  many: 'Viele',
  anyLabel: 'Beliebiges Label',
};
const PROGRAMS: Words = { ...ENGLISH, many: 'many', anyLabel: null };

/** Labels with commas, quotes and case, two objects of one name, HubSpot's own types. */
function allLimits(): readonly NamedLimit[] {
  const { objectTypesById, typesByRef } = indexCatalogue(PASTE_CATALOGUE);
  const names = [...objectTypesById.values()].map(({ plural }) => plural);
  const nameOf = (id: string) => {
    const plural = objectTypesById.get(id)?.plural ?? id;
    return names.filter((name) => name === plural).length > 1 ? id : plural;
  };
  const limits: readonly Limit[] = [1, 5, 1000, 'many', 12_345];
  return [...typesByRef.values()]
    .filter(({ typeId, category }) => category === 'USER_DEFINED' || typeId < 30)
    .map((type, position) => ({
      ...type,
      fromName: nameOf(type.fromObjectTypeId),
      toName: nameOf(type.toObjectTypeId),
      limit: limits[position % limits.length] ?? 1,
    }));
}

function pasted(text: string) {
  const { rows, refused } = parsePaste(text, { catalogue: PASTE_CATALOGUE });
  expect(refused).toBeNull();
  expect(rows.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([]);
  return new Map(
    rows.map((row) => [
      `${row.fromObjectTypeId ?? ''}>${row.toObjectTypeId ?? ''}:${row.category ?? ''}:${row.typeId ?? 0}`,
      row.limit,
    ]),
  );
}

const EXPECTED = new Map(allLimits().map((row) => [String(limitKey(row)), row.limit]));

test.each([
  { format: 'csv', words: ENGLISH, csvDelimiter: ',' },
  { format: 'csv', words: GERMAN, csvDelimiter: ';' },
  { format: 'tsv', words: ENGLISH, csvDelimiter: ',' },
  { format: 'tsv', words: GERMAN, csvDelimiter: ';' },
  { format: 'markdown', words: ENGLISH, csvDelimiter: ',' },
  { format: 'markdown', words: GERMAN, csvDelimiter: ';' },
  { format: 'json', words: PROGRAMS, csvDelimiter: ',' },
  { format: 'yaml', words: PROGRAMS, csvDelimiter: ',' },
] as const)('what is exported as $format ($words.many) pastes back the same', async (written) => {
  const pieces: string[] = [];
  for await (const piece of writeTable(limitsTable(allLimits(), written.words), written)) {
    pieces.push(piece);
  }
  expect(EXPECTED.size).toBeGreaterThan(20);
  expect(pasted(pieces.join(''))).toEqual(EXPECTED);
});

test('a limits file pastes back the same', () => {
  expect(pasted(writeLimitsFile(allLimits()))).toEqual(EXPECTED);
});
