'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { Button } from '../ui/button';
import type { Draft } from './draft-store';

type UndoButtonsProps = {
  readonly draft: Pick<Draft, 'canUndo' | 'canRedo'>;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
};

export function UndoButtons({ draft, onUndo, onRedo }: UndoButtonsProps) {
  const { t } = useI18n();
  return (
    <div className="flex gap-2">
      <Button variant="ghost" aria-disabled={!draft.canUndo} onClick={onUndo}>
        <Undo2 aria-hidden size={16} strokeWidth={1.5} />
        {t('common.undo')}
      </Button>
      <Button variant="ghost" aria-disabled={!draft.canRedo} onClick={onRedo}>
        <Redo2 aria-hidden size={16} strokeWidth={1.5} />
        {t('common.redo')}
      </Button>
    </div>
  );
}
