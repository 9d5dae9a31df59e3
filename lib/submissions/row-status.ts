/** The states of a row, and what may move it from one to another. */
export const ROW_STATUSES = [
  'pending',
  'claimed',
  'sent',
  'unknown',
  'applied',
  'unchanged',
  'rejected',
  'conflict',
  'needs_review',
  'cancelled',
] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

export const ROW_EVENTS = [
  /** A read shows the wanted value before anything was sent. */
  'found_set',
  'claim',
  /** The attempt is written; the call follows. */
  'send',
  /** HubSpot's answer holds the row with the wanted value. */
  'prove',
  /** HubSpot's answer refuses the row. */
  'refuse',
  /** The answer says nothing certain of the row. */
  'lose',
  /** Nothing took effect and it may be sent again: rate limit, token, scope, locked. */
  'defer',
  /** Two reads, a gap apart, hold the wanted value. */
  'read_wanted',
  /** Two reads hold the value from before. One cycle of three. */
  'read_before',
  /** HubSpot refused the whole call, and a read holds the value from before: to be sent in halves. */
  'read_refused',
  /** A read holds a value that is neither the wanted one nor the one from before. */
  'read_other',
  /** Three cycles without certainty. */
  'give_up',
  'cancel',
] as const;
export type RowEvent = (typeof ROW_EVENTS)[number];

const ROW_TRANSITIONS: Readonly<Record<RowStatus, Partial<Record<RowEvent, RowStatus>>>> = {
  pending: {
    found_set: 'unchanged',
    read_other: 'conflict',
    claim: 'claimed',
    cancel: 'cancelled',
  },
  claimed: {
    found_set: 'unchanged',
    read_other: 'conflict',
    claim: 'claimed',
    send: 'sent',
    cancel: 'cancelled',
  },
  sent: { prove: 'applied', refuse: 'rejected', lose: 'unknown', defer: 'pending' },
  unknown: {
    read_wanted: 'applied',
    read_before: 'pending',
    read_refused: 'pending',
    read_other: 'conflict',
    give_up: 'needs_review',
  },
  applied: {},
  unchanged: {},
  rejected: {},
  conflict: {},
  needs_review: {},
  cancelled: {},
};

/** The state that `event` leads to, or `null` where the table does not allow it. */
export function nextRowStatus(status: RowStatus, event: RowEvent): RowStatus | null {
  return ROW_TRANSITIONS[status][event] ?? null;
}

export function isTerminalRow(status: RowStatus): boolean {
  return Object.keys(ROW_TRANSITIONS[status]).length === 0;
}

/** `applied` is claimed only with one of these. */
export const EVIDENCES = ['answer', 'read_back'] as const;
export type Evidence = (typeof EVIDENCES)[number];
