import type { Locale } from './locale';
import { de } from './messages/de';
import { en } from './messages/en';

export type Messages = typeof en;
export type Namespace = keyof Messages;

/** The type makes a key that German lacks a compile error. */
const MESSAGES: Readonly<Record<Locale, Messages>> = { en, de };

export function messagesFor(locale: Locale): Messages {
  return MESSAGES[locale];
}

/** What a client leaf needs, and no more: the rest would be sent to the browser in vain. */
export function pickMessages<Picked extends Namespace>(
  locale: Locale,
  namespaces: readonly Picked[],
): Pick<Messages, Picked> {
  const messages = messagesFor(locale);
  return Object.fromEntries(namespaces.map((name) => [name, messages[name]])) as Pick<
    Messages,
    Picked
  >;
}
