'use client';

import { useState } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { DraftRow } from '@/lib/limits/limit';
import type { Draft, DraftStore } from './draft-store';

/** What was done to the draft last, said beside its undo until the draft is edited again. */
export function useSaid(draft: Draft, store: () => DraftStore) {
  const { t } = useI18n();
  const [said, setSaid] = useState({ words: '', rows: draft.rows, offersUndo: false });
  const say = (words: string, offersUndo: boolean) => {
    setSaid({ words, rows: store().getDraft().rows, offersUndo });
  };
  const { changedElsewhere } = draft;
  const told =
    changedElsewhere === 0 ? '' : t('change.changedElsewhere', { count: changedElsewhere });
  return {
    said: said.rows === draft.rows ? said : { words: told, offersUndo: false },
    say: (words: string) => {
      say(words, false);
    },
    /** Edits in one step, and says so. */
    throwAway: (words: string, edit: (rows: readonly DraftRow[]) => readonly DraftRow[]) => {
      store().endStep();
      store().edit(edit);
      say(words, true);
    },
  };
}
