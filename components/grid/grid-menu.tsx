'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useRef } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { Button } from '../ui/button';
import type { GridCommand } from './grid-keys';
import { sayKeys } from './say-keys';
import type { GridActions } from './limit-grid';

type Item = {
  readonly name:
    | 'edit'
    | 'clear'
    | 'fill'
    | 'copy'
    | 'all'
    | 'nextProblem'
    | 'previousProblem'
    | 'firstFix'
    | 'nextPair'
    | 'previousPair'
    | 'find';
  readonly keys: string;
  readonly command: GridCommand | 'copy';
};

const ITEMS: readonly Item[] = [
  { name: 'edit', keys: 'Enter', command: { kind: 'edit', text: null } },
  { name: 'clear', keys: 'Delete', command: { kind: 'clear' } },
  { name: 'fill', keys: 'Mod+D', command: { kind: 'fill' } },
  { name: 'copy', keys: 'Mod+C', command: 'copy' },
  { name: 'all', keys: 'Mod+A', command: { kind: 'all' } },
  { name: 'nextProblem', keys: 'F8', command: { kind: 'problem', by: 1 } },
  { name: 'previousProblem', keys: 'Shift+F8', command: { kind: 'problem', by: -1 } },
  { name: 'firstFix', keys: 'Alt+Enter', command: { kind: 'first_fix' } },
  { name: 'nextPair', keys: 'Alt+ArrowDown', command: { kind: 'pair', by: 1 } },
  { name: 'previousPair', keys: 'Alt+ArrowUp', command: { kind: 'pair', by: -1 } },
  { name: 'find', keys: 'Mod+F', command: { kind: 'find' } },
];

/** Everything that the keyboard can do in the grid, with its keys: for a mouse, and to be learnt. */
export function GridMenu({ actions }: { readonly actions: GridActions }) {
  const { t } = useI18n();
  const menuId = useId();
  const menu = useRef<HTMLDivElement>(null);
  const choose = ({ command }: Item) => {
    menu.current?.hidePopover();
    if (command !== 'copy') {
      actions.run(command);
      return;
    }
    void navigator.clipboard.writeText(actions.copied()).then(actions.sayCopied);
  };
  return (
    <div className="relative print:hidden">
      <Button popoverTarget={menuId}>
        {t('grid.menu')}
        <ChevronDown aria-hidden size={16} strokeWidth={1.5} />
      </Button>
      <div
        ref={menu}
        id={menuId}
        popover="auto"
        className="grid-menu min-w-64 rounded-button bg-surface p-1 text-text-1 shadow-overlay open:animate-menu"
      >
        {ITEMS.map((item) => (
          <button
            key={item.name}
            type="button"
            className="flex min-h-8 w-full items-center justify-between gap-6 rounded-cell px-2 text-data hover:bg-hover pointer-coarse:min-h-11"
            onClick={() => {
              choose(item);
            }}
          >
            {t(`grid.commands.${item.name}`)}
            <kbd suppressHydrationWarning className="font-sans text-meta text-text-3">
              {sayKeys(item.keys)}
            </kbd>
          </button>
        ))}
      </div>
    </div>
  );
}
