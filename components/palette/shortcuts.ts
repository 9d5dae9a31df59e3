import type { KeyPart } from './platform';

/** Below `shortcuts` in the messages; keys are alternatives of chords. */
export type ShortcutWords =
  | 'palette'
  | 'sheet'
  | 'preview'
  | 'undo'
  | 'redo'
  | 'paste'
  | 'copy'
  | 'fillDown'
  | 'edit'
  | 'cancel'
  | 'clear'
  | 'move'
  | 'rowEnds'
  | 'corners'
  | 'select'
  | 'nextProblem'
  | 'openPair';

type Shortcut = {
  readonly words: ShortcutWords;
  readonly keys: readonly (readonly KeyPart[])[];
};

const ARROWS = [['←'], ['↑'], ['→'], ['↓']] as const;

export const SHORTCUT_GROUPS: readonly {
  readonly title: 'everywhere' | 'change' | 'grid' | 'matrix';
  readonly shortcuts: readonly Shortcut[];
}[] = [
  {
    title: 'everywhere',
    shortcuts: [
      { words: 'palette', keys: [['mod', 'K']] },
      { words: 'sheet', keys: [['?']] },
    ],
  },
  {
    title: 'change',
    shortcuts: [
      { words: 'preview', keys: [['mod', 'enter']] },
      { words: 'undo', keys: [['mod', 'Z']] },
      { words: 'redo', keys: [['mod', 'shift', 'Z']] },
      { words: 'paste', keys: [['mod', 'V']] },
    ],
  },
  {
    title: 'grid',
    shortcuts: [
      { words: 'move', keys: ARROWS },
      { words: 'edit', keys: [['enter'], ['F2']] },
      { words: 'cancel', keys: [['escape']] },
      { words: 'clear', keys: [['Del']] },
      { words: 'select', keys: [['shift', '↓']] },
      { words: 'copy', keys: [['mod', 'C']] },
      { words: 'fillDown', keys: [['mod', 'D']] },
      { words: 'nextProblem', keys: [['F8'], ['shift', 'F8']] },
    ],
  },
  {
    title: 'matrix',
    shortcuts: [
      { words: 'move', keys: ARROWS },
      { words: 'rowEnds', keys: [['Home'], ['End']] },
      {
        words: 'corners',
        keys: [
          ['mod', 'Home'],
          ['mod', 'End'],
        ],
      },
      { words: 'openPair', keys: [['enter']] },
    ],
  },
];
