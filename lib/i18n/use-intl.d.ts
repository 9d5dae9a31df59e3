import type { Locale } from './locale';
import type { Messages } from './messages';

declare module 'use-intl' {
  /** Makes a key that no message has a compile error. Merging needs an interface. */
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
