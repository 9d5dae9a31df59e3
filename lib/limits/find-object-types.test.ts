import { expect, test } from 'vitest';
import { buildCatalogue } from './catalogue';
import { indexCatalogue } from './catalogue-index';
import { findObjectTypes } from './find-object-types';
import { HUBSPOT_OBJECT_NAMES } from './hubspot-object-names';
import { HUBSPOT_OBJECTS } from './hubspot-objects';
import { TEST_INDEX } from './testing';

test.each([
  {
    id: '0-1',
    texts: ['contact', 'Contacts', 'CONTACT', '0-1', ' 0-1 ', 'Kontakte', 'コンタクト'],
  },
  { id: '0-2', texts: ['Unternehmen', 'entreprises', 'empresa', 'aziende', 'bedrijven', '会社'] },
  { id: '0-3', texts: ['deals', 'Transactions', 'negocios', 'negócios', 'trattative', '取引'] },
  {
    id: '0-14',
    texts: ['Angebote', 'devis', 'presupuestos', 'offertes', 'preventivi', '見積もり'],
  },
  { id: '0-8', texts: ['line_item', 'Line items', 'LINE-ITEM', 'lineitem', 'Line\u00a0item'] },
  { id: '0-49', texts: ['email', 'E-Mail', 'e mails'] },
  { id: '2-11', texts: ['2-11', 'p123_contracts', 'p_contracts', 'contract', 'CONTRACTS'] },
])('$texts all mean $id', ({ id, texts }) => {
  for (const text of texts) {
    const found = findObjectTypes(TEST_INDEX, text).map((type) => type.objectTypeId);
    expect([text, found]).toEqual([text, [id]]);
  }
});

test.each(['', '-', '01', '1', '2-999', 'Contcat', 'Kunden', 'p999_contracts'])(
  '"%s" means nothing in this portal',
  (text) => {
    expect(findObjectTypes(TEST_INDEX, text)).toEqual([]);
  },
);

test('every name in the table of languages finds its object', () => {
  for (const [objectTypeId, names] of Object.entries(HUBSPOT_OBJECT_NAMES)) {
    for (const name of names.split(',')) {
      const found = findObjectTypes(TEST_INDEX, name).map((type) => type.objectTypeId);
      expect([name, found]).toEqual([name, expect.arrayContaining([objectTypeId])]);
    }
  }
  expect(Object.keys(HUBSPOT_OBJECT_NAMES).sort()).toEqual(
    HUBSPOT_OBJECTS.map((type) => type.objectTypeId).sort(),
  );
});

test('a name that several objects have gives all of them', () => {
  const project = (objectTypeId: string, name: string) => ({
    ...{ objectTypeId, name, fullyQualifiedName: `p1_${name}`, associations: [] },
    ...{ singular: 'Project', plural: 'Projects' },
  });
  const schemas = [project('2-1', 'a'), project('2-2', 'b')];
  const index = indexCatalogue(buildCatalogue({ schemas, labels: [] }));
  expect(
    findObjectTypes(index, 'project')
      .map((type) => type.objectTypeId)
      .sort(),
  ).toEqual(['0-970', '2-1', '2-2']);
});

test('an object that the portal renamed answers to both names', () => {
  const words = { name: 'contact', fullyQualifiedName: null, singular: 'Person', plural: 'People' };
  const schemas = [{ objectTypeId: '0-1', ...words, associations: [] }];
  const index = indexCatalogue(buildCatalogue({ schemas, labels: [] }));
  for (const text of ['people', 'Contacts', 'Kontakt']) {
    expect(findObjectTypes(index, text).map((type) => type.objectTypeId)).toEqual(['0-1']);
  }
});
