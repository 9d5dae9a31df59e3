'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import type { ExplainWords } from './explain-error';
import { EXPLAIN_ERROR_EVENT, textToExplain } from './explain-event';

/** Fetched when somebody asks. */
const ExplainWindow = dynamic(
  () => import('./explain-window').then((module) => module.ExplainWindow),
  { ssr: false },
);

type ExplainHostProps = { readonly hubId: number; readonly words: ExplainWords };

/** On every page of a portal: explains a HubSpot error to whoever asks in the palette. */
export function ExplainHost({ hubId, words }: ExplainHostProps) {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const onExplain = (event: Event) => {
      setText(textToExplain(event));
    };
    window.addEventListener(EXPLAIN_ERROR_EVENT, onExplain);
    return () => {
      window.removeEventListener(EXPLAIN_ERROR_EVENT, onExplain);
    };
  }, []);
  if (text === null) return null;
  return (
    <ExplainWindow
      hubId={hubId}
      text={text}
      words={words}
      onClose={() => {
        setText(null);
      }}
    />
  );
}
