import { expect, test } from 'vitest';
import { visibleText } from './visible-text';

test.each([
  ['Billing contact', 'Billing contact'],
  ['Größe, 数, 🙂', 'Größe, 数, 🙂'],
  ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
  ['pay\u202Etnemyap', 'pay⟨U+202E⟩tnemyap'],
  ['zero\u200Bwidth\uFEFF', 'zero⟨U+200B⟩width⟨U+FEFF⟩'],
  ['bell\u0007', 'bell⟨U+0007⟩'],
])('%j is shown as %s', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});
