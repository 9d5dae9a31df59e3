'use client';

import { Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useEffectEvent, useState } from 'react';
import { keyGlyphs } from './platform';
import type { PaletteHostProps, PaletteView } from './palette-host-props';

const PaletteWindow = dynamic(async () => (await import('./palette-window')).PaletteWindow, {
  ssr: false,
});

/** The button in the top bar, and the keys that do the same everywhere. */
export function PaletteHost(props: PaletteHostProps) {
  const { messages, platform, singleKeys } = props;
  const words = messages.palette;
  // `null` until somebody asks: nothing is loaded before.
  const [view, setView] = useState<PaletteView | null>(null);

  const act = useEffectEvent((event: KeyboardEvent) => {
    const wanted = viewFor(event, singleKeys);
    if (wanted === null) return;
    event.preventDefault();
    setView(view === wanted ? 'closed' : wanted);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      act(event);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);

  return (
    <div className="print:hidden">
      <button
        type="button"
        aria-keyshortcuts={platform === 'apple' ? 'Meta+K' : 'Control+K'}
        onClick={() => {
          setView('palette');
        }}
        className="flex min-h-8 items-center gap-2 rounded-button border border-transparent px-2 text-data text-text-2 hover:bg-hover sm:border-line sm:bg-surface pointer-coarse:min-h-11"
      >
        <Search aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />
        <span className="sr-only sm:not-sr-only sm:pe-6">{words.button}</span>
        <kbd aria-hidden className="hidden text-meta text-text-3 sm:inline">
          {keyGlyphs(['mod', 'K'], platform).join(platform === 'apple' ? '' : ' ')}
        </kbd>
      </button>
      {view === null ? null : <PaletteWindow {...props} view={view} onView={setView} />}
    </div>
  );
}

function viewFor(
  { key, ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent,
  singleKeys: PaletteHostProps['singleKeys'],
): PaletteView | null {
  if (defaultPrevented || altKey) return null;
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'k') return 'palette';
  const isSingle = !ctrlKey && !metaKey && singleKeys === 'on';
  return key === '?' && isSingle && !isTyping(target) ? 'shortcuts' : null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}
