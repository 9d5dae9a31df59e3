import type { PaletteObject } from './palette-objects';

export const TEST_OBJECTS: readonly PaletteObject[] = [
  {
    objectTypeId: '0-1',
    plural: 'Contacts',
    names: ['contact', 'contacts', 'kontakt', 'kontakte'],
  },
  { objectTypeId: '0-3', plural: 'Deals', names: ['deal', 'deals', 'negocio'] },
  { objectTypeId: '0-8', plural: 'Line items', names: ['lineitem', 'lineitems', 'positionen'] },
  { objectTypeId: '2-11', plural: 'Contracts', names: ['contract', 'contracts', 'p1contracts'] },
];
