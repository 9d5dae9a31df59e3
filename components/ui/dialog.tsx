'use client';

import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';

type DialogProps = {
  readonly state: 'open' | 'closed';
  /** Escape and the close button, too. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly children: ReactNode;
};

/** The native modal dialog: it keeps the focus inside and gives it back when it closes. */
export function Dialog({ state, onClose, title, closeLabel, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (state === 'open' && element?.open === false) element.showModal();
    if (state === 'closed' && element?.open === true) element.close();
  }, [state]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-full max-w-sheet rounded-dialog bg-surface p-6 text-text-1 shadow-overlay"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 id={titleId} className="text-section">
          {title}
        </h2>
        <button
          type="button"
          aria-label={closeLabel}
          onClick={onClose}
          className="-m-1 grid size-8 place-items-center rounded-button text-text-2 hover:bg-hover"
        >
          <X aria-hidden size={16} strokeWidth={1.5} />
        </button>
      </div>
      <div className="pt-3">{state === 'open' ? children : null}</div>
    </dialog>
  );
}
