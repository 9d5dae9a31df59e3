'use client';

import dynamic from 'next/dynamic';
import { useEffect, useEffectEvent, useState } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { Button } from '../ui/button';
import type { Added } from './closed';
import { askToExplain } from './explain-event';
import type { KeptPaste } from './kept-paste';
import type { BroughtPaste } from './review-state';

/** Fetched when somebody pastes. */
const PasteDialog = dynamic(() => import('./paste-dialog').then((module) => module.PasteDialog), {
  ssr: false,
});

type Open = { readonly brought: BroughtPaste | null };

/** The way in for pasted rows: the button, and the whole page outside of its fields. */
export function PasteReviewHost({ hubId }: { readonly hubId: number }) {
  const { t } = useI18n();
  const [open, setOpen] = useState<Open | null>(null);
  const [kept, setKept] = useState<KeptPaste | null>(null);
  const [said, setSaid] = useState('');
  const [added, setAdded] = useState<Added | null>(null);
  const say = (words: string) => {
    setSaid(words);
    setAdded(null);
  };
  const show = useEffectEvent((next: Open) => {
    say('');
    setOpen((before) => before ?? next);
  });

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const brought = event.defaultPrevented || isField(event.target) ? null : broughtBy(event);
      if (brought === null) return;
      event.preventDefault();
      show({ brought });
    };
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined || event.defaultPrevented) return;
      event.preventDefault();
      void import('./read-paste-file')
        .then(({ readPasteFile }) => readPasteFile(file))
        .then((text) => {
          show({ brought: { text } });
        })
        .catch(() => {
          show({ brought: null });
        });
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, []);

  // What waits from before, and the address that asks for a paste.
  useEffect(() => {
    void import('./kept-paste')
      .then(({ readKeptPaste }) => readKeptPaste(hubId))
      .then((waiting) => {
        setKept(waiting);
        const isAsked = new URLSearchParams(location.search).get('view') === 'paste';
        if (isAsked) show({ brought: null });
      });
  }, [hubId]);

  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Button
        onClick={() => {
          say('');
          setOpen({ brought: null });
        }}
      >
        {t('change.pasteRows')}
      </Button>
      <span role="status" className="text-data text-text-2 empty:absolute">
        {said}
      </span>
      {added === null ? null : (
        <Button
          variant="ghost"
          size="small"
          onClick={() => {
            void import('./replace-draft')
              .then(({ replaceDraft }) => replaceDraft(hubId, added.rows))
              .then(() => {
                say(added.replaced);
              });
          }}
        >
          {added.replaceAll}
        </Button>
      )}
      {kept === null || open !== null ? null : (
        <Button
          variant="ghost"
          size="small"
          onClick={() => {
            say('');
            setOpen({ brought: toBrought(kept) });
          }}
        >
          {t('change.pasteKept', { count: kept.waiting })}
        </Button>
      )}
      {open !== null ? (
        <PasteDialog
          hubId={hubId}
          brought={open.brought}
          onMergeError={(text) => {
            setOpen(null);
            askToExplain(text);
          }}
          onClose={({ words, kept: left, added: rows = null }) => {
            setOpen(null);
            setSaid(words);
            setKept(left);
            setAdded(rows);
          }}
        />
      ) : null}
    </div>
  );
}

function toBrought({ text, columns, answers }: KeptPaste): BroughtPaste {
  return { text, answers, ...(columns === null ? {} : { columns }) };
}

/** A single word is no rows: it may have been meant for a field. */
function broughtBy({ clipboardData }: ClipboardEvent): BroughtPaste | null {
  const text = clipboardData?.getData('text/plain') ?? '';
  const html = clipboardData?.getData('text/html') ?? '';
  if (text.trim() === '' && html === '') return null;
  return { text, ...(html === '' ? {} : { html }) };
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable="true"], dialog') !== null
  );
}
