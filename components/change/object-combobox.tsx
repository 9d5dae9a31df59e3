'use client';

import { useCombobox } from 'downshift';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { CONTROL_LOOK } from '../ui/field';
import { useI18n } from '@/lib/i18n/use-i18n';
import { comboboxReducer } from './combobox-reducer';
import { filterObjects, findNearly, hasNamesake } from './object-option';
import type { ObjectOption } from './object-option';

type ObjectComboboxProps = {
  readonly id: string;
  readonly label: string;
  readonly objects: readonly ObjectOption[];
  readonly selected: ObjectOption | null;
  readonly state: 'loading' | 'ready';
  readonly onSelect: (object: ObjectOption) => void;
};

/** Type any name of an object; Enter takes the highlighted one, leaving takes an exact name. */
export function ObjectCombobox(props: ObjectComboboxProps) {
  const { id, label, objects, selected, state, onSelect } = props;
  const { t } = useI18n();
  // What was typed filters; the name of what is chosen does not.
  const [query, setQuery] = useState('');
  const items = filterObjects(objects, query);
  const { getLabelProps, getInputProps, getToggleButtonProps, getMenuProps, ...combobox } =
    useCombobox<ObjectOption>({
      id,
      inputId: id,
      items: [...items],
      selectedItem: selected,
      itemToString: (object) => object?.plural ?? '',
      itemToKey: (object) => object?.objectTypeId,
      defaultHighlightedIndex: 0,
      stateReducer: comboboxReducer(objects),
      onIsOpenChange: ({ isOpen }) => {
        if (!isOpen) setQuery('');
      },
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem) onSelect(selectedItem);
      },
    });
  const { isOpen, highlightedIndex, getItemProps, closeMenu } = combobox;
  /** Told to the owner at once: of two changes in one go, downshift forgets the first. */
  const take = (object: ObjectOption) => {
    onSelect(object);
    closeMenu();
  };
  const meant = items.length === 0 ? findNearly(objects, query) : null;
  return (
    <div className="relative grid min-w-0 flex-1 gap-1 sm:max-w-72">
      <label {...getLabelProps()} className="text-body font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          {...getInputProps({
            // At once: Enter right after a key must find the filtered list.
            onChange: (event) => {
              setQuery(event.currentTarget.value);
            },
            onKeyDown: (event) => {
              if (event.key !== 'Enter' || meant === null) return;
              event.preventDefault();
              take(meant);
            },
          })}
          readOnly={state === 'loading'}
          placeholder={t('change.chooseObject')}
          autoComplete="off"
          spellCheck={false}
          className={classNames(CONTROL_LOOK, 'pe-8')}
        />
        <button
          {...getToggleButtonProps()}
          type="button"
          aria-label={t('change.showAll')}
          className="absolute inset-y-0 end-0 grid w-8 place-items-center text-text-2"
        >
          <ChevronDown aria-hidden size={16} strokeWidth={1.5} />
        </button>
      </div>
      <div
        className={classNames(
          'absolute inset-x-0 top-full z-20 mt-1 max-h-72 overflow-y-auto rounded-button bg-surface py-1 shadow-overlay',
          !isOpen && 'hidden',
        )}
      >
        <ul {...getMenuProps()}>
          {items.map((object, index) => (
            <li
              key={object.objectTypeId}
              {...getItemProps({ item: object, index })}
              className={classNames(
                'flex min-h-8 items-center justify-between gap-3 px-3 pointer-coarse:min-h-11',
                index === highlightedIndex && 'bg-selected',
                object.objectTypeId === selected?.objectTypeId && 'font-semibold',
              )}
            >
              <span>{object.plural}</span>
              <span
                aria-hidden={hasNamesake(objects, object) ? undefined : true}
                className="text-meta text-text-3 tabular-nums"
              >
                {object.objectTypeId}
              </span>
            </li>
          ))}
        </ul>
        {items.length === 0 ? (
          <div className="grid justify-items-start gap-2 px-3 py-2 text-text-2">
            <p role="status">
              {t('change.noMatch', { query })}
              {meant === null ? '' : ` ${t('change.didYouMean', { object: meant.plural })}`}
            </p>
            {meant === null ? null : (
              <Button
                size="small"
                // The field would be left first, and the list with it.
                onMouseDown={(event) => {
                  event.preventDefault();
                }}
                onClick={() => {
                  take(meant);
                }}
              >
                {t('change.useObject', { object: meant.plural })}
              </Button>
            )}
          </div>
        ) : null}
      </div>
    </div>
  );
}
