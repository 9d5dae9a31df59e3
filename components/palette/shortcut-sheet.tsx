'use client';

import { useI18n } from '@/lib/i18n/use-i18n';
import { Dialog } from '../ui/dialog';
import { keyGlyphs } from './platform';
import type { Platform } from './platform';
import { SHORTCUT_GROUPS } from './shortcuts';

type ShortcutSheetProps = {
  readonly state: 'open' | 'closed';
  readonly platform: Platform;
  readonly onClose: () => void;
};

export function ShortcutSheet({ state, platform, onClose }: ShortcutSheetProps) {
  const { t } = useI18n();
  return (
    <Dialog
      state={state}
      onClose={onClose}
      title={t('shortcuts.title')}
      closeLabel={t('palette.close')}
    >
      <div className="grid gap-5">
        {SHORTCUT_GROUPS.map(({ title, shortcuts }) => (
          <section key={title} aria-labelledby={`shortcuts-${title}`}>
            <h3 id={`shortcuts-${title}`} className="pb-1 text-data font-semibold">
              {t(`shortcuts.${title}`)}
            </h3>
            <dl className="text-data">
              {shortcuts.map(({ words, keys }) => (
                <div key={words} className="flex items-center justify-between gap-4 border-b py-1">
                  <dt>{t(`shortcuts.${words}`)}</dt>
                  <dd className="flex flex-wrap justify-end gap-2">
                    {keys.map((parts) => (
                      <Keys key={parts.join('+')} glyphs={keyGlyphs(parts, platform)} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className="text-data text-text-2">{t('shortcuts.note')}</p>
      </div>
    </Dialog>
  );
}

function Keys({ glyphs }: { readonly glyphs: readonly string[] }) {
  return (
    <span className="inline-flex gap-0.5">
      {glyphs.map((glyph) => (
        <kbd
          key={glyph}
          className="inline-grid min-h-6 min-w-6 place-items-center rounded-cell border border-line-strong bg-sunken px-1 text-meta"
        >
          {glyph}
        </kbd>
      ))}
    </span>
  );
}
