import type { Step } from './grid-selection';

export type GridCommand =
  | { readonly kind: 'move'; readonly step: Step; readonly hold: boolean }
  /** `text` replaces what is there. */
  | { readonly kind: 'edit'; readonly text: string | null }
  | { readonly kind: 'problem' | 'pair'; readonly by: 1 | -1 }
  | { readonly kind: 'clear' | 'all' | 'fill' | 'find' | 'first_fix' };

export type GridKey = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

/** A digit, Many's sign or first letter: what a limit can begin with starts editing. */
const STARTS_EDITING = /^[\p{L}\p{N}∞+*.-]$/u;

/** What a key does while no cell is edited; `null` leaves it to the browser. Copying is its own event. */
export function gridCommand(event: GridKey, pageRows: number): GridCommand | null {
  if (event.isComposing) return null;
  const hasCommand = event.ctrlKey || event.metaKey;
  if (event.key === 'F8' && !hasCommand && !event.altKey) {
    return { kind: 'problem', by: event.shiftKey ? -1 : 1 };
  }
  if (event.altKey) return hasCommand ? null : withAlt(event.key);
  return hasCommand ? withControl(event) : plain(event, pageRows);
}

function withAlt(key: string): GridCommand | null {
  if (key === 'ArrowUp') return { kind: 'pair', by: -1 };
  if (key === 'ArrowDown') return { kind: 'pair', by: 1 };
  return key === 'Enter' ? { kind: 'first_fix' } : null;
}

function withControl({ key, shiftKey: hold }: GridKey): GridCommand | null {
  switch (key) {
    case 'Home':
    case 'ArrowUp':
      return { kind: 'move', hold, step: { kind: 'gridStart' } };
    case 'End':
    case 'ArrowDown':
      return { kind: 'move', hold, step: { kind: 'gridEnd' } };
    case 'a':
    case 'A':
      return { kind: 'all' };
    case 'd':
    case 'D':
      return { kind: 'fill' };
    case 'f':
    case 'F':
      return { kind: 'find' };
    default:
      return null;
  }
}

function plain({ key, shiftKey: hold }: GridKey, pageRows: number): GridCommand | null {
  const by = (rows: number, columns: number): GridCommand => ({
    kind: 'move',
    hold,
    step: { kind: 'by', rows, columns },
  });
  switch (key) {
    case 'ArrowUp':
      return by(-1, 0);
    case 'ArrowDown':
      return by(1, 0);
    case 'ArrowLeft':
      return by(0, -1);
    case 'ArrowRight':
      return by(0, 1);
    case 'PageUp':
      return by(-pageRows, 0);
    case 'PageDown':
      return by(pageRows, 0);
    case 'Home':
      return { kind: 'move', hold, step: { kind: 'rowStart' } };
    case 'End':
      return { kind: 'move', hold, step: { kind: 'rowEnd' } };
    case 'Enter':
    case 'F2':
      return { kind: 'edit', text: null };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    default:
      return STARTS_EDITING.test(key) ? { kind: 'edit', text: key } : null;
  }
}
