/** Characters. A CSV parser looks ahead as far as a piece goes, so pieces are kept short. */
const PIECE_MAX = 16_384;

/** Text of whole cells. `continues`: its first row is the rest of the last row of the piece before. */
export type CellPiece = { readonly text: string; readonly continues: boolean };

/**
 * Makes quotes say what they were meant to say, so that no stray one swallows the rows after it:
 * a quote opens a cell only where a matching one closes it; any other is a plain character. Looks
 * at each character a fixed number of times.
 */
export function settleQuotes(text: string, delimiter: string): readonly CellPiece[] {
  const pieces: CellPiece[] = [];
  let cells: string[] = [];
  let length = 0;
  let continues = false;
  let position = 0;
  for (;;) {
    const cell = cellAt(text, position, delimiter);
    cells.push(cell.written);
    length += cell.written.length + 1;
    if (cell.end >= text.length) break;
    const endsRow = text[cell.end] === '\n';
    position = cell.end + 1;
    if (length < PIECE_MAX) cells.push(endsRow ? '\n' : delimiter);
    else {
      pieces.push({ text: cells.join(''), continues });
      cells = [];
      length = 0;
      continues = !endsRow;
    }
  }
  pieces.push({ text: cells.join(''), continues });
  return pieces;
}

type Cell = { readonly written: string; readonly end: number };

function cellAt(text: string, start: number, delimiter: string): Cell {
  const opening = delimiter === '\t' ? start : skipSpaces(text, start);
  if (text[opening] === '"') {
    const closing = closingQuote(text, opening);
    const end = closing === null ? -1 : skipSpaces(text, closing + 1);
    const isClosed = end >= text.length || text[end] === delimiter || text[end] === '\n';
    if (closing !== null && isClosed) return { written: text.slice(opening, closing + 1), end };
  }
  const end = endOfPlain(text, start, delimiter);
  const plain = text.slice(start, end);
  return { written: plain.includes('"') ? `"${plain.replaceAll('"', '""')}"` : plain, end };
}

/** The first quote that is not doubled. */
function closingQuote(text: string, opening: number): number | null {
  let position = text.indexOf('"', opening + 1);
  while (position !== -1 && text[position + 1] === '"') position = text.indexOf('"', position + 2);
  return position === -1 ? null : position;
}

function endOfPlain(text: string, start: number, delimiter: string): number {
  let position = start;
  while (position < text.length && text[position] !== '\n' && text[position] !== delimiter) {
    position += 1;
  }
  return position;
}

function skipSpaces(text: string, start: number): number {
  let position = start;
  while (text[position] === ' ') position += 1;
  return position;
}
