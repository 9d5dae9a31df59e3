import { HUBSPOT_OBJECTS } from '../limits/hubspot-objects';
import type { ObjectType, ObjectTypeId } from '../limits/limit';
import type { Locale } from './locale';

type Names = { readonly singular: string; readonly plural: string };

const ENGLISH: ReadonlyMap<ObjectTypeId, Names> = new Map(
  HUBSPOT_OBJECTS.map((objectType) => [objectType.objectTypeId, objectType]),
);

/** HubSpot's own German names. */
const GERMAN: ReadonlyMap<ObjectTypeId, Names> = new Map(
  (
    [
      ['0-1', 'Kontakt', 'Kontakte'],
      ['0-2', 'Unternehmen', 'Unternehmen'],
      ['0-3', 'Deal', 'Deals'],
      ['0-5', 'Ticket', 'Tickets'],
      ['0-7', 'Produkt', 'Produkte'],
      ['0-8', 'Artikel', 'Artikel'],
      ['0-14', 'Angebot', 'Angebote'],
      ['0-18', 'Kommunikation', 'Kommunikationen'],
      ['0-19', 'Feedback-Einsendung', 'Feedback-Einsendungen'],
      ['0-27', 'Aufgabe', 'Aufgaben'],
      ['0-35', 'Kampagne', 'Kampagnen'],
      ['0-46', 'Notiz', 'Notizen'],
      ['0-47', 'Meeting', 'Meetings'],
      ['0-48', 'Anruf', 'Anrufe'],
      ['0-49', 'E-Mail', 'E-Mails'],
      ['0-53', 'Rechnung', 'Rechnungen'],
      ['0-54', 'Marketing-Event', 'Marketing-Events'],
      ['0-69', 'Abonnement', 'Abonnements'],
      ['0-74', 'Ziel', 'Ziele'],
      ['0-84', 'Rabatt', 'Rabatte'],
      ['0-85', 'Gebühr', 'Gebühren'],
      ['0-86', 'Steuer', 'Steuern'],
      ['0-101', 'Zahlung', 'Zahlungen'],
      ['0-115', 'Benutzer', 'Benutzer'],
      ['0-116', 'Postsendung', 'Postsendungen'],
      ['0-123', 'Bestellung', 'Bestellungen'],
      ['0-136', 'Lead', 'Leads'],
      ['0-142', 'Warenkorb', 'Warenkörbe'],
      ['0-162', 'Dienstleistung', 'Dienstleistungen'],
      ['0-410', 'Kurs', 'Kurse'],
      ['0-420', 'Inserat', 'Inserate'],
      ['0-421', 'Termin', 'Termine'],
      ['0-970', 'Projekt', 'Projekte'],
    ] as const
  ).map(([objectTypeId, singular, plural]) => [objectTypeId, { singular, plural }]),
);

/** A portal's own name wins; HubSpot's standard name is said in the reader's language. */
function displayNames(objectType: ObjectType, locale: Locale): Names {
  if (locale === 'en') return objectType;
  const { singular, plural } = objectType;
  const standard = ENGLISH.get(objectType.objectTypeId);
  const translated = GERMAN.get(objectType.objectTypeId);
  if (!standard || !translated) return objectType;
  return {
    singular:
      singular.toLowerCase() === standard.singular.toLowerCase() ? translated.singular : singular,
    plural: plural.toLowerCase() === standard.plural.toLowerCase() ? translated.plural : plural,
  };
}

export function objectSingular(objectType: ObjectType, locale: Locale): string {
  return displayNames(objectType, locale).singular;
}

export function objectPlural(objectType: ObjectType, locale: Locale): string {
  return displayNames(objectType, locale).plural;
}
