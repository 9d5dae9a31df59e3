import { createFormatMessage } from './format-message';
import type { MessageValues } from './format-message';
import type { Translate } from './i18n';

export type MessageTree = { readonly [key: string]: string | MessageTree };

/**
 * What the server's translator says, without its parser: for the messages that a page has. What
 * cannot be said is told to `onError`, and its key stands in its place.
 */
export function translateMessages(
  locale: string,
  messages: MessageTree,
  onError: (error: unknown) => void,
): Translate {
  const formatMessage = createFormatMessage(locale);
  return asTranslate((key, values) => {
    try {
      return formatMessage(findMessage(messages, key), values);
    } catch (error) {
      onError(error);
      return key;
    }
  });
}

function findMessage(messages: MessageTree, key: string): string {
  let found: string | MessageTree | undefined = messages;
  for (const name of key.split('.')) found = typeof found === 'object' ? found[name] : undefined;
  if (typeof found !== 'string') throw new Error(`The page has no message “${key}”.`);
  return found;
}

/** The types of keys and values are those of use-intl; its further functions nobody calls. */
function asTranslate(say: (key: string, values?: MessageValues) => string): Translate {
  return say as Translate;
}
