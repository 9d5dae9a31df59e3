'use client';

import { useQuery } from '@tanstack/react-query';
import { useCombobox } from 'downshift';
import type { UseComboboxProps } from 'downshift';
import { useMemo, useState } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { classNames } from '../ui/class-names';
import { Dialog } from '../ui/dialog';
import { CONTROL_LOOK } from '../ui/field';
import { findEntries } from './find-entries';
import type { PalettePortal } from './find-entries';
import type { PaletteEntry } from './palette-entry';
import { paletteObjectsQuery } from './palette-query';

type PaletteProps = {
  readonly hubId: number;
  readonly portals: readonly PalettePortal[];
  readonly state: 'open' | 'closed';
  readonly onClose: () => void;
  readonly onChoose: (entry: PaletteEntry) => void;
};

export function Palette(props: PaletteProps) {
  const { t } = useI18n();
  return (
    <Dialog
      state={props.state}
      onClose={props.onClose}
      title={t('palette.title')}
      closeLabel={t('palette.close')}
    >
      <PaletteList {...props} />
    </Dialog>
  );
}

/** Until the objects are there, everything else can be chosen. */
function PaletteList({ hubId, portals, onClose, onChoose }: PaletteProps) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const { data } = useQuery(paletteObjectsQuery(hubId));
  const entries = useMemo(
    () => findEntries(text, { t, portals, objects: data?.objects ?? [] }),
    [text, t, portals, data],
  );
  const { getInputProps, getLabelProps, getMenuProps, getItemProps, highlightedIndex } =
    useCombobox<PaletteEntry>({
      items: [...entries],
      itemToString: () => text,
      itemToKey: (entry) => entry?.id,
      isOpen: true,
      defaultHighlightedIndex: 0,
      initialHighlightedIndex: 0,
      selectedItem: null,
      inputValue: text,
      stateReducer: keepOpen,
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem) onChoose(selectedItem);
      },
    });
  return (
    <div className="grid gap-2">
      <label {...getLabelProps()} className="sr-only">
        {t('palette.title')}
      </label>
      <input
        {...getInputProps({
          ref: focusInDialog,
          // At once: Enter right after a key must find the new list.
          onChange: (event) => {
            setText(event.currentTarget.value);
          },
          // Downshift keeps the key from the dialog.
          onKeyDown: ({ key }) => {
            if (key === 'Escape') onClose();
          },
        })}
        placeholder={t('palette.hint')}
        autoComplete="off"
        spellCheck={false}
        className={CONTROL_LOOK}
      />
      <ul {...getMenuProps()} className="h-[min(24rem,60dvh)] overflow-y-auto">
        {entries.map((entry, index) => (
          <PaletteRow
            key={entry.id}
            entry={entry}
            heading={
              entries[index - 1]?.group === entry.group ? null : t(`palette.group_${entry.group}`)
            }
            isHighlighted={index === highlightedIndex}
            props={getItemProps({ item: entry, index })}
          />
        ))}
      </ul>
    </div>
  );
}

/** Leaving the field chooses nothing: downshift would take what is highlighted. */
const keepOpen: NonNullable<UseComboboxProps<PaletteEntry>['stateReducer']> = (
  { selectedItem, highlightedIndex },
  { type, changes },
) =>
  type === useCombobox.stateChangeTypes.InputBlur
    ? { ...changes, isOpen: true, selectedItem, highlightedIndex }
    : { ...changes, isOpen: true };

/** What a dialog gives the focus to when it opens; React leaves the attribute out. */
function focusInDialog(input: HTMLInputElement | null): void {
  input?.setAttribute('autofocus', '');
}

type PaletteRowProps = {
  readonly entry: PaletteEntry;
  /** Above the first entry of a group. */
  readonly heading: string | null;
  readonly isHighlighted: boolean;
  readonly props: ReturnType<ReturnType<typeof useCombobox<PaletteEntry>>['getItemProps']>;
};

function PaletteRow({ entry, heading, isHighlighted, props }: PaletteRowProps) {
  return (
    <>
      {heading === null ? null : (
        <li role="presentation" className="px-2 pt-2 pb-1 text-meta text-text-3">
          {heading}
        </li>
      )}
      <li
        {...props}
        className={classNames(
          'flex min-h-8 cursor-pointer items-center justify-between gap-3 rounded-cell px-2 pointer-coarse:min-h-11',
          isHighlighted && 'bg-selected',
        )}
      >
        <span className="min-w-0 truncate">{entry.title}</span>
        {entry.detail === undefined ? null : (
          <span className="shrink-0 text-meta text-text-3 tabular-nums">{entry.detail}</span>
        )}
      </li>
    </>
  );
}
