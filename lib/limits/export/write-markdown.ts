import type { ExportCell, ExportTable } from './export-table';

/** The lines of a Markdown table (GitHub's dialect). */
export async function* writeMarkdown(table: ExportTable): AsyncGenerator<string> {
  yield writeLine(table.columns.map(({ header }) => header));
  yield writeLine(table.columns.map(() => '---'));
  for await (const cells of table.rows) yield writeLine(cells);
}

function writeLine(cells: readonly ExportCell[]): string {
  return `| ${cells.map(writeCell).join(' | ')} |\n`;
}

/** What would end the cell, or be read as markup, is escaped; a line break is a space. */
function writeCell(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return cell.replace(/[\\|*_`<>[\]]/g, String.raw`\$&`).replace(/\s*[\r\n]+\s*/g, ' ');
}
