import { isEnded } from '@/lib/submissions/derive-status';
import type { SubmissionLinks } from '@/lib/submissions/live-ports';
import type { LiveEvent, LiveSubmissionView } from '@/lib/submissions/live-submission';
import type { SubmissionFacts } from '@/lib/submissions/submission-facts';
import { withNewest } from './newest-first';
import type { BatchView, RowView, SubmissionHead } from '@/lib/submissions/submission-view';

/** What this page knows of a submission: the rows that were loaded, as they were told last. */
export type LiveState = {
  readonly head: SubmissionHead;
  readonly facts: SubmissionFacts;
  readonly links: SubmissionLinks;
  /** By row number, ascending. */
  readonly rows: readonly RowView[];
  readonly batches: readonly BatchView[];
  /** Numbers of the rows that changed since the page opened, the newest first. */
  readonly newest: readonly number[];
  /** Events go on from here. */
  readonly mark: string;
  /** More has changed already than was told. */
  readonly isBehind: boolean;
  /** The row number after which pages are still to be loaded; `null` where all are here. */
  readonly nextAfter: number | null;
};

export type MarkedEvent = { readonly event: LiveEvent; readonly mark: string };

export function stateOfView(view: LiveSubmissionView): LiveState {
  const { batches, rows, nextAfter, facts, links, mark, ...head } = view;
  return { head, facts, links, rows, batches, newest: [], mark, nextAfter, isBehind: false };
}

/** Several at once, so that one change of the page shows them all. */
export function withEvents(state: LiveState, told: readonly MarkedEvent[]): LiveState {
  const last = told.at(-1);
  if (last === undefined) return state;
  const toldRows = told.flatMap(({ event }) => event.rows);
  return {
    ...state,
    head: last.event.head,
    facts: last.event.facts,
    rows: merged(state.rows, toldRows, (row) => row.rowNumber),
    batches: merged(
      state.batches,
      told.flatMap(({ event }) => event.batches),
      (batch) => batch.batchNumber,
    ),
    newest: withNewest(state.newest, toldRows),
    mark: last.mark,
    isBehind: last.event.isMore,
  };
}

/** A further page. What an event told meanwhile is newer than the page, and stays. */
export function withPage(
  state: LiveState,
  page: Pick<LiveSubmissionView, 'rows' | 'nextAfter'>,
): LiveState {
  const told = new Set(state.rows.map((row) => row.rowNumber));
  const news = page.rows.filter((row) => !told.has(row.rowNumber));
  const rows = merged(state.rows, news, (row) => row.rowNumber);
  return { ...state, rows, nextAfter: page.nextAfter };
}

/** Nothing can change any more, and all of it was told. */
export function isOver({ head, isBehind }: Pick<LiveState, 'head' | 'isBehind'>): boolean {
  return isEnded(head.status) && !isBehind;
}

/** Both are by number; of ten thousand items only those that are told are looked at. */
function merged<Item>(
  known: readonly Item[],
  told: readonly Item[],
  numberOf: (item: Item) => number,
): readonly Item[] {
  if (told.length === 0) return known;
  const items = [...known];
  const added = new Map<number, Item>();
  for (const item of told) {
    const at = indexOfNumber(known, numberOf(item), numberOf);
    if (at === null) added.set(numberOf(item), item);
    else items[at] = item;
  }
  if (added.size === 0) return items;
  return [...items, ...added.values()].sort((a, b) => numberOf(a) - numberOf(b));
}

function indexOfNumber<Item>(
  items: readonly Item[],
  number: number,
  numberOf: (item: Item) => number,
): number | null {
  let [low, high] = [0, items.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item === undefined) return null;
    const found = numberOf(item);
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
