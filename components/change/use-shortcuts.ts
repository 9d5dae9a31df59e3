'use client';

import { useEffect, useEffectEvent } from 'react';

export type Shortcuts = {
  readonly onPreview?: () => void;
  readonly onUndo?: () => void;
  readonly onRedo?: () => void;
};

/** Ctrl or ⌘ with Enter, Z, Shift Z and Y. In a text field, undo is the field's own; in a limit it is the draft's. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const chosen = chooseShortcut(event, shortcuts);
    if (chosen === undefined) return;
    event.preventDefault();
    chosen();
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
}

function chooseShortcut(
  { key, shiftKey, target }: KeyboardEvent,
  { onPreview, onUndo, onRedo }: Shortcuts,
): (() => void) | undefined {
  if (key === 'Enter') return onPreview;
  if (isTextField(target)) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? onRedo : onUndo;
  return letter === 'y' ? onRedo : undefined;
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  // What is typed into a limit is in the draft at once: its undo is the draft's.
  if (target.getAttribute('role') === 'spinbutton') return false;
  return !['checkbox', 'radio'].includes(target.type);
}
