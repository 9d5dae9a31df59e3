'use client';

import { useState } from 'react';
import { Button } from './button';

type CopyButtonProps = {
  readonly text: string;
  readonly words: {
    readonly copy: string;
    readonly copied: string;
    /** Where the browser does not allow it. */
    readonly failed: string;
  };
  /** What it copies, for those who do not see beside what it stands. */
  readonly label: string;
};

export function CopyButton({ text, words, label }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => {
        setOutcome('copied');
      },
      () => {
        setOutcome('failed');
      },
    );
  };
  return (
    <span className="inline-flex items-center gap-2">
      <Button size="small" aria-label={label} onClick={copy}>
        {words.copy}
      </Button>
      <span aria-live="polite" className="text-data text-text-2">
        {outcome === 'none' ? null : words[outcome]}
      </span>
    </span>
  );
}
