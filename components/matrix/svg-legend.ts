import type { MatrixCellModel } from './matrix-model';
import type { MatrixWords } from './matrix-picture-words';
import { svgCell } from './svg-cell';
import { svgText } from './svg-element';

const SWATCH = { width: 26, height: 18 };
const CHARACTER_WIDTH = 6.5;
const GAP = 18;

const MANY: MatrixCellModel = { shown: 'many', any: 'many', labels: [] };

/** Swatch and words, one after the other; `right` is where they end. */
export function svgLegend(
  words: MatrixWords,
  at: { readonly x: number; readonly y: number },
): { readonly svg: string; readonly right: number } {
  const items: readonly (readonly [MatrixCellModel | null, sign: string, text: string])[] = [
    ...words.steps.map(({ from, text }) => [{ ...MANY, shown: from }, '', text] as const),
    [MANY, '∞', words.many],
    [{ ...MANY, labels: [['', 1]] }, '', words.marked],
    [null, '', words.noPair],
  ];
  let { x } = at;
  const drawn: string[] = [];
  for (const [cell, sign, text] of items) {
    drawn.push(svgCell(cell, sign, { ...SWATCH, x, y: at.y }));
    x += SWATCH.width + 6;
    drawn.push(svgText(text, { x, y: at.y + 13 }));
    x += text.length * CHARACTER_WIDTH + GAP;
  }
  return { svg: drawn.join(''), right: x };
}
