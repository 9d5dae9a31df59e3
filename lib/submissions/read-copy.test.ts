import { expect, test } from 'vitest';
import { limitKey } from '../limits/limit';
import { readCopy } from './read-copy';
import { openSeededPortal } from './testing-seeded-portal';

test("the demo portal's limits go to a sandbox whose own labels have other type ids", async () => {
  const copy = await readCopy(
    { source: openSeededPortal('demo'), target: openSeededPortal('sandbox') },
    'add_and_change',
  );
  if (!copy.ok) throw new Error(copy.error.error.code);
  const { rows, unmatched, targetIndex } = copy.value;
  const said = rows.map((row) => {
    const type = targetIndex.typesByRef.get(limitKey(row));
    const plural = (id: string) => targetIndex.objectTypesById.get(id)?.plural ?? id;
    const pair = `${plural(row.fromObjectTypeId)} > ${plural(row.toObjectTypeId)}`;
    return [pair, type?.label ?? 'any label', row.typeId, row.limit];
  });
  expect(unmatched).toEqual([]);
  expect(said).toHaveLength(12);
  expect(said).toEqual(
    expect.arrayContaining([
      ['Deals > Contacts', 'any label', 3, 10],
      ['Deals > Contacts', 'Decision maker', 21, 5],
      ['Companies > Contacts', 'Billing Contact', 930, 3],
      ['Contacts > Contacts', 'Referral partner', 31, 5],
      ['Contracts > Contacts', 'any label', 35, 5],
      ['Contracts > Contacts', 'Signatory', 61, 2],
    ]),
  );
});

test('it is said which of the two portals could not be read', async () => {
  const copy = await readCopy(
    { source: openSeededPortal('demo', 'wrong-token'), target: openSeededPortal('sandbox') },
    'add_and_change',
  );
  expect(copy).toMatchObject({ ok: false, error: { side: 'source' } });
});
