import { decodeFile } from '@/lib/limits/paste/decode-file';
import { PASTE_BYTES_MAX } from '@/lib/limits/paste/paste-caps';

export const PASTE_FILE_TYPES = '.csv,.tsv,.txt,.json,.yaml,.yml,.xlsx';

/** The text of a file, a workbook's first sheet as a table. Refuses by what the parser would refuse. */
export async function readPasteFile(file: File): Promise<string> {
  if (/\.xlsx$/i.test(file.name)) return readWorkbook(file);
  // Half as much again for UTF-16; the parser names the cap.
  const bytes = await file.slice(0, PASTE_BYTES_MAX * 2 + 2).arrayBuffer();
  return decodeFile(new Uint8Array(bytes));
}

async function readWorkbook(file: File): Promise<string> {
  const { default: readXlsx } = await import('read-excel-file/browser');
  const [sheet] = await readXlsx(file);
  return (sheet?.data ?? [])
    .map((row) => row.map((cell) => quoted(cellText(cell))).join('\t'))
    .join('\n');
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
}

function quoted(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
