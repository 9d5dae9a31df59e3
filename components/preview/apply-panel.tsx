'use client';

import { useState } from 'react';
import { countTighter } from '@/lib/i18n/describe-plan';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { Plan } from '@/lib/limits/plan';
import { Checkbox } from '../ui/checkbox';
import { TextField } from '../ui/text-field';
import { ApplyBar } from './apply-bar';
import type { ApplyPortal } from './preview-props';

const CONSENT_ID = 'apply-consent';

type ApplyPanelProps = {
  readonly portal: ApplyPortal;
  /** What the ticked rows come to. */
  readonly selected: Plan;
  /** Why nothing can be applied now; `null` where it can. */
  readonly obstacle: string | null;
  readonly pending: string | undefined;
  /** Characters. */
  readonly noteMax: number;
  readonly onApply: (why: { readonly note: string; readonly hasConsent: boolean }) => void;
};

/** Why, the sentence to tick, and the one button that sends. */
export function ApplyPanel(props: ApplyPanelProps) {
  const { portal, selected, obstacle, pending, noteMax, onApply } = props;
  const { t } = useI18n();
  const [note, setNote] = useState('');
  const [consent, setConsent] = useState<'open' | 'missing' | 'given'>('open');
  const tighter = countTighter(selected.counts);
  const isAsked = portal.asksConsent && tighter > 0;

  const apply = () => {
    if (obstacle !== null) return;
    if (isAsked && consent !== 'given') {
      setConsent('missing');
      document.getElementById(CONSENT_ID)?.focus();
      return;
    }
    onApply({ note: note.trim(), hasConsent: consent === 'given' });
  };

  return (
    <>
      <div className="grid max-w-form gap-4 pt-8">
        <TextField
          label={t('preview.note')}
          hint={t('preview.noteHint')}
          value={note}
          maxLength={noteMax}
          autoComplete="off"
          onChange={(event) => {
            setNote(event.target.value);
          }}
        />
        {isAsked ? (
          <Checkbox
            id={CONSENT_ID}
            label={t('preview.consent', { count: tighter, portal: portal.name })}
            checked={consent === 'given'}
            error={consent === 'missing' ? t('preview.consentMissing') : undefined}
            onChange={(event) => {
              setConsent(event.target.checked ? 'given' : 'open');
            }}
          />
        ) : null}
      </div>
      <div className="min-h-8 flex-1" />
      <ApplyBar
        portal={portal}
        cost={selected.cost}
        obstacle={obstacle}
        pending={pending}
        onApply={apply}
      />
    </>
  );
}
