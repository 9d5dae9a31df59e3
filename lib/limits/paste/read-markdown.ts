import { cleanMarkup } from './clean-markup';
import type { SkippedLine } from './paste-result';
import type { CellRow } from './split-cells';

export type MarkdownTable = {
  readonly rows: readonly CellRow[];
  /** Lines outside of the table. */
  readonly skipped: readonly SkippedLine[];
};

/** Lines of dashes and bars that part a table's head from its body, or frame it. */
const RULE_CELL = /^[:+=-]*$/;

/** Whether some line of dashes makes the lines around it a table. */
export function looksLikeMarkdown(text: string): boolean {
  const lines = text.slice(0, 50_000).split('\n');
  return lines.some((line, at) => isRule(line) && (lines[at - 1]?.includes('|') ?? false));
}

/** The cells of a Markdown table, in a code fence or not, with words before and after it. */
export function readMarkdown(text: string): MarkdownTable {
  const rows: CellRow[] = [];
  const skipped: SkippedLine[] = [];
  text.split('\n').forEach((raw, at) => {
    const line = at + 1;
    const trimmed = raw.replace(/^[\s>]{0,20}/, '');
    if (trimmed.trim() === '' || trimmed.startsWith('```') || trimmed.startsWith('~~~')) {
      if (trimmed.trim() === '') skipped.push({ line, reason: 'blank', text: '' });
      return;
    }
    if (isRule(trimmed)) return;
    if (trimmed.includes('|')) rows.push({ cells: cellsOf(trimmed).map(cleanMarkup), line });
    else skipped.push({ line, reason: 'not_understood', text: trimmed });
  });
  return { rows, skipped };
}

function isRule(line: string): boolean {
  if (!line.includes('-') || !/^[\s>|:+=-]+$/.test(line)) return false;
  return cellsOf(line.replaceAll('>', '')).every((cell) => RULE_CELL.test(cell.trim()));
}

/** Parted at bars that no backslash precedes; the outer bars are frames. */
function cellsOf(line: string): readonly string[] {
  const trimmed = line.trim();
  const cells: string[] = [];
  let from = trimmed.startsWith('|') ? 1 : 0;
  for (let at = from; at < trimmed.length; at += 1) {
    if (trimmed[at] === '\\') at += 1;
    else if (trimmed[at] === '|') {
      cells.push(trimmed.slice(from, at));
      from = at + 1;
    }
  }
  if (from < trimmed.length) cells.push(trimmed.slice(from));
  return cells;
}
