import { useCombobox } from 'downshift';
import type { UseComboboxProps } from 'downshift';
import { findNamed } from './object-option';
import type { ObjectOption } from './object-option';

type Reducer = NonNullable<UseComboboxProps<ObjectOption>['stateReducer']>;

/**
 * Escape goes back to what is chosen, and never takes it away. Leaving the field takes an object only by its exact name; what is typed half way is put back.
 * Downshift would take whatever is highlighted.
 */
export function comboboxReducer(objects: readonly ObjectOption[]): Reducer {
  return (state, { type, changes }) => {
    if (type === useCombobox.stateChangeTypes.InputKeyDownEscape) {
      const { selectedItem } = state;
      return { ...changes, isOpen: false, selectedItem, inputValue: selectedItem?.plural ?? '' };
    }
    if (type !== useCombobox.stateChangeTypes.InputBlur) return changes;
    const selectedItem = findNamed(objects, state.inputValue) ?? state.selectedItem;
    return { ...changes, selectedItem, inputValue: selectedItem?.plural ?? '' };
  };
}
