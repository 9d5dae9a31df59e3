'use client';

import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';

type WideDialogProps = {
  readonly title: string;
  readonly closeLabel: string;
  /** Escape, too. */
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** The native modal dialog, as large as the window allows: its middle scrolls, its foot stays. */
export function WideDialog({ title, closeLabel, onClose, footer, children }: WideDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (dialog.current?.open !== false) return;
    dialog.current.showModal();
    // The browser takes the first button, which closes.
    dialog.current.querySelector<HTMLElement>('[data-first-focus]')?.focus();
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto flex h-[calc(100dvh-2rem)] max-h-none w-[calc(100vw-2rem)] max-w-[80rem] flex-col overflow-hidden rounded-dialog bg-surface p-0 text-text-1 shadow-overlay"
    >
      <header className="flex items-center justify-between gap-4 border-b px-6 py-3">
        <h2 id={titleId} className="text-section">
          {title}
        </h2>
        <button
          type="button"
          aria-label={closeLabel}
          onClick={onClose}
          className="grid size-8 place-items-center rounded-button text-text-2 hover:bg-hover"
        >
          <X aria-hidden size={16} strokeWidth={1.5} />
        </button>
      </header>
      {/* The rows know it as the frame in which they scroll. */}
      <div data-scroll-frame className="min-h-0 flex-1 overflow-auto px-6 py-4">
        {children}
      </div>
      {footer === undefined ? null : (
        <footer className="flex flex-wrap items-center gap-2 border-t px-6 py-3">{footer}</footer>
      )}
    </dialog>
  );
}
