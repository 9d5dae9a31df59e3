import { limitKey, type AssociationRef, type Limit, type LimitKey } from '../limits/limit';
import type { SubmissionRow } from './submission';

/** A submission with the rows that are to be taken back. */
export type RolledBack = {
  readonly number: number;
  readonly rows: readonly Pick<
    SubmissionRow,
    keyof AssociationRef | 'fromName' | 'toName' | 'label' | 'before' | 'wanted' | 'status'
  >[];
};

export const ROLL_BACK_STANDINGS = [
  /** The limit is what the submission left. */
  'ready',
  /** Somebody else set it since, or in between: taking it back would undo that, too. */
  'changed_since',
  /** It has the old value already. */
  'nothing_to_do',
  /** The type does not exist any more. */
  'gone',
  /** What was there before, or what is there now, is not known. */
  'unknown',
] as const;
export type RollBackStanding = (typeof ROLL_BACK_STANDINGS)[number];

export type RollBackRow = AssociationRef & {
  /** Names of the day. */
  readonly fromName: string;
  readonly toName: string;
  readonly label: string | null;
  /** What the newest of the submissions left. */
  readonly left: Limit;
  /** `null` is not known. */
  readonly now: Limit | null;
  /** The oldest value from before; `null` is not known. */
  readonly target: Limit | null;
  /** The submissions that set this limit, oldest first. */
  readonly numbers: readonly number[];
  readonly standing: RollBackStanding;
};

/** What the portal has today. */
export type Today = {
  readonly has: (ref: AssociationRef) => boolean;
  /** `null` is not known. */
  readonly limitOf: (ref: AssociationRef) => Limit | null;
};

/**
 * What it takes to have the limits from before these submissions: of each limit the oldest value
 * wins. Only what was applied can be taken back.
 */
export function rollBack(submissions: readonly RolledBack[], today: Today): readonly RollBackRow[] {
  const oldestFirst = [...submissions].sort((a, b) => a.number - b.number);
  const chains = new Map<LimitKey, Chain>();
  for (const { number, rows } of oldestFirst) {
    for (const row of rows) {
      if (row.status !== 'applied') continue;
      const key = limitKey(row);
      chains.set(key, extend(chains.get(key), row, number));
    }
  }
  return [...chains.values()].map((chain) => toRow(chain, today));
}

type AppliedRow = RolledBack['rows'][number];

/** The applied rows of one limit, from the first to the last. */
type Chain = {
  readonly first: AppliedRow;
  readonly last: AppliedRow;
  readonly numbers: readonly number[];
  /** Each row found what the one before it had left. */
  readonly isUnbroken: boolean;
};

function extend(chain: Chain | undefined, row: AppliedRow, number: number): Chain {
  if (chain === undefined) return { first: row, last: row, numbers: [number], isUnbroken: true };
  const { numbers } = chain;
  return {
    first: chain.first,
    last: row,
    numbers: numbers.includes(number) ? numbers : [...numbers, number],
    isUnbroken: chain.isUnbroken && row.before === chain.last.wanted,
  };
}

function toRow({ first, last, numbers, isUnbroken }: Chain, today: Today): RollBackRow {
  const { fromObjectTypeId, toObjectTypeId, category, typeId, fromName, toName, label } = last;
  const ref = { fromObjectTypeId, toObjectTypeId, category, typeId };
  const now = today.limitOf(ref);
  const limits = { left: last.wanted, now, target: first.before };
  const standing = today.has(ref) ? standingOf(limits, isUnbroken) : 'gone';
  return { ...ref, fromName, toName, label, ...limits, numbers, standing };
}

function standingOf(
  { left, now, target }: Pick<RollBackRow, 'left' | 'now' | 'target'>,
  isUnbroken: boolean,
): RollBackStanding {
  if (target === null || now === null) return 'unknown';
  if (now === target) return 'nothing_to_do';
  return now === left && isUnbroken ? 'ready' : 'changed_since';
}

/** A row that a person may take back, with the value that it goes back to. */
export type OfferedRow = RollBackRow & { readonly target: Limit };

export function isOffered(row: RollBackRow): row is OfferedRow {
  return row.target !== null && (row.standing === 'ready' || row.standing === 'changed_since');
}
