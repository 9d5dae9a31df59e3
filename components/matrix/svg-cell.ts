import { heatStep } from './heat-step';
import { isMarked } from './matrix-model';
import type { MatrixCellModel } from './matrix-model';
import { SVG_COLOURS, SVG_HEAT } from './svg-colours';
import { svgElement, svgText } from './svg-element';

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const HATCH_ID = 'hatch';

/** Once in the picture, for all pairs that do not exist. */
export const HATCH = svgElement(
  'defs',
  {},
  svgElement(
    'pattern',
    {
      id: HATCH_ID,
      width: 5,
      height: 5,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(-45)',
    },
    svgElement('rect', { width: 1, height: 5, fill: SVG_COLOURS.line }),
  ),
);

/** @param text the number of the cell */
export function svgCell(cell: MatrixCellModel | null, text: string, box: Box): string {
  if (cell === null) return tile(box, { fill: `url(#${HATCH_ID})` });
  const step = heatStep(cell.shown);
  const look = step === null ? null : SVG_HEAT[step];
  const { x, y, width, height } = box;
  return [
    look === null
      ? tile(box, { fill: SVG_COLOURS.paper, stroke: SVG_COLOURS.line })
      : tile(box, { fill: look.fill }),
    svgText(text, {
      x: x + width / 2,
      y: y + height / 2 + 4,
      'text-anchor': 'middle',
      fill: look?.text ?? SVG_COLOURS.quiet,
    }),
    isMarked(cell) ? corner(box, look?.text ?? SVG_COLOURS.accent) : '',
  ].join('');
}

function tile({ x, y, width, height }: Box, look: Readonly<Record<string, string>>): string {
  const size = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
  return svgElement('rect', { ...size, rx: 3, ...look });
}

function corner({ x, y, width }: Box, fill: string): string {
  const right = x + width - 4;
  return svgElement('path', { d: `M${right - 6} ${y + 4}h6v6z`, fill });
}
