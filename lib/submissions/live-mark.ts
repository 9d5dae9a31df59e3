import type { LiveMark, MarkPlace } from './live-ports';

/** After every row and batch of a step: no number is higher. */
const LAST_NUMBER = 2_147_483_647;

/** All that had changed up to a revision is known. */
export function markOfRevision(revision: number): LiveMark {
  const place: MarkPlace = { revision, number: LAST_NUMBER };
  return { row: place, batch: place };
}

/** As it stands in an event's id. */
export function formatMark({ row, batch }: LiveMark): string {
  return [row.revision, row.number, batch.revision, batch.number].join('.');
}

/** `null` where the text is not one of ours. */
export function parseMark(text: string): LiveMark | null {
  if (!/^\d{1,15}(\.\d{1,15}){3}$/.test(text)) return null;
  const [rowRevision = 0, rowNumber = 0, batchRevision = 0, batchNumber = 0] = text
    .split('.')
    .map(Number);
  return {
    row: { revision: rowRevision, number: rowNumber },
    batch: { revision: batchRevision, number: batchNumber },
  };
}
