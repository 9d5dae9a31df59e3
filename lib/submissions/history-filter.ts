import type { ObjectTypeId } from '../limits/limit';
import { parsePageMark } from './page-mark';
import type { PageEdge } from './history-search';

export const HISTORY_STATUSES = [
  'active',
  'completed',
  'completed_with_errors',
  'needs_review',
  'cancelled',
] as const;
export type HistoryStatus = (typeof HISTORY_STATUSES)[number];

/** What a person looks for in the history; it stands in the page's address. */
export type HistoryFilter = {
  readonly text: string;
  readonly from: ObjectTypeId | null;
  readonly to: ObjectTypeId | null;
  readonly label: string;
  readonly typeId: number | null;
  readonly person: string;
  readonly status: HistoryStatus | null;
  /** Days such as `2026-10-05`, both part of what is looked for. */
  readonly since: string | null;
  readonly until: string | null;
};

export const NO_FILTER: HistoryFilter = {
  text: '',
  from: null,
  to: null,
  label: '',
  typeId: null,
  person: '',
  status: null,
  since: null,
  until: null,
};

/** Characters. */
const TEXT_MAX = 200;

type Read = (name: string) => string;

/** What an address asks for; what it says wrongly is as if it said nothing. */
export function parseHistoryFilter(params: URLSearchParams): HistoryFilter {
  const read: Read = (name) => (params.get(name) ?? '').slice(0, TEXT_MAX);
  const status = read('status');
  return {
    text: read('q'),
    from: objectTypeId(read('from')),
    to: objectTypeId(read('to')),
    label: read('label'),
    typeId: /^\d{1,10}$/.test(read('type').trim()) ? Number(read('type')) : null,
    person: read('person'),
    status: HISTORY_STATUSES.find((each) => each === status) ?? null,
    since: day(read('since')),
    until: day(read('until')),
  };
}

export function parsePageEdge(params: URLSearchParams): PageEdge {
  const older = parsePageMark(params.get('before') ?? '');
  if (older !== null) return { kind: 'older', than: older };
  const newer = parsePageMark(params.get('after') ?? '');
  return newer === null ? { kind: 'newest' } : { kind: 'newer', than: newer };
}

/** The address of a page of the history, from its `?` on; empty for the newest of all. */
export function historyAddress(
  filter: HistoryFilter,
  edge: PageEdge = { kind: 'newest' },
): `?${string}` | '' {
  const wanted: readonly (readonly [string, string | number | null])[] = [
    ['q', filter.text],
    ['from', filter.from],
    ['to', filter.to],
    ['label', filter.label],
    ['type', filter.typeId],
    ['person', filter.person],
    ['status', filter.status],
    ['since', filter.since],
    ['until', filter.until],
    ['before', edge.kind === 'older' ? edge.than : null],
    ['after', edge.kind === 'newer' ? edge.than : null],
  ];
  const params = new URLSearchParams(
    wanted.flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[name, String(value)]],
    ),
  );
  return params.size === 0 ? '' : `?${params.toString()}`;
}

export function isFiltered(filter: HistoryFilter): boolean {
  return historyAddress(filter) !== '';
}

function objectTypeId(text: string): ObjectTypeId | null {
  return /^\d{1,3}-\d{1,12}$/.test(text) ? text : null;
}

function day(text: string): string | null {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  return isDay ? text : null;
}
