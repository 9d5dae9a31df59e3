import type { MatrixModel } from './matrix-model';
import type { MatrixWords } from './matrix-picture-words';
import { HATCH, svgCell } from './svg-cell';
import { SVG_COLOURS } from './svg-colours';
import { escapeXml, svgElement, svgText } from './svg-element';
import { svgLegend } from './svg-legend';

/** Units of the drawing. */
const MARGIN = 24;
const CELL = { width: 46, height: 28 };
const TITLE_HEIGHT = 60;
const LEGEND_HEIGHT = 44;
const CHARACTER_WIDTH = 7;
const NAME_MAX = 30;

/** Black on white, whatever the theme: a picture goes into documents. */
export function matrixSvg({ objects, rows }: MatrixModel, words: MatrixWords): string {
  const names = objects.map(({ plural, isCustom }) => shorten(isCustom ? `${plural}*` : plural));
  const longest = Math.max(words.corner.length, ...names.map((name) => name.length));
  const head = longest * CHARACTER_WIDTH + 12;
  const left = MARGIN + head;
  const top = MARGIN + TITLE_HEIGHT + head;
  const bottom = top + rows.length * CELL.height;
  const legend = svgLegend(words, { x: MARGIN, y: bottom + 20 });
  const hasNote = objects.some(({ isCustom }) => isCustom);
  const width =
    Math.max(left + objects.length * CELL.width, legend.right, MARGIN + words.title.length * 10) +
    MARGIN;
  const height = bottom + LEGEND_HEIGHT + (hasNote ? 20 : 0) + MARGIN;
  const quiet = { fill: SVG_COLOURS.quiet };
  const drawn = [
    svgElement('title', {}, escapeXml(words.title)),
    HATCH,
    svgElement('rect', { width, height, fill: SVG_COLOURS.paper }),
    svgText(words.title, { x: MARGIN, y: MARGIN + 16, 'font-size': 18, 'font-weight': 600 }),
    svgText(words.source, { x: MARGIN, y: MARGIN + 38, ...quiet }),
    svgText(words.corner, { x: MARGIN, y: top - 8, ...quiet }),
    ...names.flatMap((name, position) => {
      const x = left + (position + 0.5) * CELL.width + 4;
      const y = top + (position + 0.5) * CELL.height + 4;
      return [
        svgText(name, { transform: `translate(${x} ${top - 6}) rotate(-90)` }),
        svgText(name, { x: MARGIN, y }),
      ];
    }),
    ...rows.flatMap((cells, row) =>
      cells.map((cell, column) =>
        svgCell(cell, cell === null ? '' : words.cell(cell), {
          ...CELL,
          x: left + column * CELL.width,
          y: top + row * CELL.height,
        }),
      ),
    ),
    legend.svg,
    hasNote ? svgText(words.customNote, { x: MARGIN, y: bottom + 60, ...quiet }) : '',
  ];
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': "'Atkinson Hyperlegible Next', system-ui, sans-serif",
      'font-size': 12,
      fill: SVG_COLOURS.text,
    },
    drawn.join(''),
  );
}

function shorten(name: string): string {
  return name.length > NAME_MAX ? `${name.slice(0, NAME_MAX - 1)}…` : name;
}
