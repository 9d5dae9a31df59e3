import { expect, test } from 'vitest';
import { HUBSPOT_OBJECTS } from '../limits/hubspot-objects';
import type { Limit, ObjectType } from '../limits/limit';
import { createI18n } from './i18n';
import { limitSentence } from './limit-sentence';

const english = createI18n('en');
const german = createI18n('de');

function object(name: string): ObjectType {
  const found = HUBSPOT_OBJECTS.find((each) => each.name === name);
  if (!found) throw new Error(`HubSpot has no object ${name}`);
  return found;
}

function custom(singular: string, plural = `${singular}s`): ObjectType {
  return { objectTypeId: '2-1', name: 'p1_x', singular, plural, isCustom: true };
}

const cases: readonly {
  readonly from: ObjectType;
  readonly to: ObjectType;
  readonly label?: string;
  readonly limit: Limit | null;
  readonly en: string;
  readonly de: string;
}[] = [
  {
    from: object('deal'),
    to: object('contact'),
    limit: 5,
    en: 'A deal can have at most 5 contacts',
    de: 'Pro Deal höchstens 5 Kontakte',
  },
  {
    from: object('company'),
    to: object('deal'),
    limit: 10_000,
    en: 'A company can have at most 10,000 deals',
    de: 'Pro Unternehmen höchstens 10.000 Deals',
  },
  {
    from: object('deal'),
    to: object('contact'),
    label: 'Decision maker',
    limit: 1,
    en: 'A deal can have at most 1 contact labeled "Decision maker"',
    de: 'Pro Deal höchstens 1 Kontakt mit dem Label „Decision maker“',
  },
  {
    from: object('invoice'),
    to: object('line_item'),
    limit: 'many',
    en: 'An invoice can have many line items',
    de: 'Pro Rechnung viele Artikel',
  },
  {
    from: object('order'),
    to: object('company'),
    label: 'Payer',
    limit: 'many',
    en: 'An order can have many companies labeled "Payer"',
    de: 'Pro Bestellung viele Unternehmen mit dem Label „Payer“',
  },
  {
    from: object('email'),
    to: object('ticket'),
    limit: null,
    en: 'It is not known how many tickets an email can have',
    de: 'Nicht bekannt, wie viele Tickets pro E-Mail möglich sind',
  },
];

test.each(cases)('$en', ({ from, to, label, limit, en, de }) => {
  const statement = { from, to, label: label ?? null, limit };
  expect(limitSentence(english, statement)).toBe(en);
  expect(limitSentence(german, statement)).toBe(de);
});

test.each([
  ['User', 'A user'],
  ['Unit', 'A unit'],
  ['University', 'A university'],
  ['Uninstall Job', 'An uninstall job'],
  ['Usher', 'An usher'],
  ['Upgrade', 'An upgrade'],
  ['European Site', 'A european site'],
  ['One-off Fee', 'A one-off fee'],
  ['Hour', 'An hour'],
  ['House', 'A house'],
  ['SLA', 'An SLA'],
  ['NDA', 'An NDA'],
  ['URL', 'A URL'],
  ['CRM Sync', 'A CRM sync'],
  ['iPad', 'An iPad'],
  ['McKinsey Case', 'A McKinsey case'],
  ['Über-Deal', 'An über-deal'],
])('%s is said as "%s"', (singular, start) => {
  const statement = { from: custom(singular), to: object('deal'), label: null, limit: 2 };
  expect(limitSentence(english, statement)).toBe(`${start} can have at most 2 deals`);
});

test('a name of a custom object keeps its capitals in German', () => {
  const statement = { from: custom('Vertrag', 'Verträge'), to: custom('Standort', 'Standorte') };
  expect(limitSentence(german, { ...statement, label: null, limit: 3 })).toBe(
    'Pro Vertrag höchstens 3 Standorte',
  );
});
