import type { Locale } from '@/lib/i18n/locale';
import type { Messages } from '@/lib/i18n/messages';
import type { Result } from '@/lib/result';
import type { UserError } from '@/lib/user-error';
import type { PalettePortal } from './find-entries';
import type { Platform } from './platform';

export type PaletteView = 'closed' | 'palette' | 'shortcuts';

type Save<Value> = (value: Value) => Promise<Result<unknown, UserError>>;

export type PaletteHostProps = {
  readonly hubId: number;
  readonly locale: Locale;
  readonly messages: Pick<Messages, 'palette' | 'shortcuts'>;
  readonly platform: Platform;
  /** Whether a letter or sign alone does something (WCAG 2.1.4). */
  readonly singleKeys: 'on' | 'off';
  /** Those that one can go to: not the one in view. */
  readonly portals: readonly PalettePortal[];
  readonly save: {
    readonly theme: Save<'system' | 'light' | 'dark'>;
    readonly locale: Save<Locale>;
  };
};
