/**
 * HubSpot's categories of association types. `WORK` stands in every current specification of
 * HubSpot's, though its text does not mention it.
 */
export const ASSOCIATION_CATEGORIES = [
  'HUBSPOT_DEFINED',
  'USER_DEFINED',
  'INTEGRATOR_DEFINED',
  'WORK',
] as const;
export type AssociationCategory = (typeof ASSOCIATION_CATEGORIES)[number];

/** HubSpot's id of an object type: `0-1` contacts, `0-3` deals, `2-123` a custom object. */
export type ObjectTypeId = string;

/** Records, from 1 up, or `'many'`: no limit. */
export type Limit = number | 'many';

export type ObjectType = {
  readonly objectTypeId: ObjectTypeId;
  /** HubSpot's internal name: `contact`, or the fully qualified `p123_pets` of a custom object. */
  readonly name: string;
  readonly singular: string;
  readonly plural: string;
  readonly isCustom: boolean;
};

/** An ordered pair of object types. The reverse is another pair. */
export type Pair = {
  readonly fromObjectTypeId: ObjectTypeId;
  readonly toObjectTypeId: ObjectTypeId;
};

/** Names one association type within a pair. `typeId` alone does not: two categories can share it. */
export type AssociationKey = {
  readonly category: AssociationCategory;
  readonly typeId: number;
};

export type AssociationRef = Pair & AssociationKey;

export type AssociationType = AssociationRef & {
  /** `null` is the unlabeled type of the pair: "any label", whose limit is the object limit. */
  readonly label: string | null;
  /** The same association seen from the other side; its category is the same. `null` = unknown. */
  readonly inverseTypeId: number | null;
};

/** What HubSpot enforces for one placed association type. */
export type AssociationLimit = AssociationRef & { readonly limit: Limit };

/** A configuration row as HubSpot lists it: it does not say which pair it belongs to. */
export type ConfigurationRow = AssociationKey & {
  readonly label: string | null;
  readonly limit: Limit;
};

/** One line that a person is editing. `limit` is as typed: rules are checked later; `null` = none typed. */
export type DraftRow = AssociationRef & {
  /** From 1. Survives the whole way: draft, plan, submission. */
  readonly rowNumber: number;
  readonly limit: number | 'many' | null;
};

export type PairKey = string & { readonly pairKey: unique symbol };
export type LimitKey = string & { readonly limitKey: unique symbol };

export function pairKey(pair: Pair): PairKey {
  return `${pair.fromObjectTypeId}>${pair.toObjectTypeId}` as PairKey;
}

/** A plan asks for the key of each row some ten times, and making it is most of that. */
const KNOWN_KEYS = new WeakMap<AssociationRef, LimitKey>();

/** Unique within a portal: pair, category and type id. */
export function limitKey(ref: AssociationRef): LimitKey {
  const known = KNOWN_KEYS.get(ref);
  if (known !== undefined) return known;
  const key = `${pairKey(ref)}:${ref.category}:${ref.typeId}` as LimitKey;
  KNOWN_KEYS.set(ref, key);
  return key;
}

/** What HubSpot's configuration rows carry. It does not tell the pair. */
export function associationKey(key: AssociationKey): string {
  return `${key.category}:${key.typeId}`;
}

export function reversePair(pair: Pair): Pair {
  return { fromObjectTypeId: pair.toObjectTypeId, toObjectTypeId: pair.fromObjectTypeId };
}

export function isSameObject(pair: Pair): boolean {
  return pair.fromObjectTypeId === pair.toObjectTypeId;
}

export function isCustomObjectTypeId(objectTypeId: ObjectTypeId): boolean {
  return objectTypeId.startsWith('2-');
}

/** HubSpot keeps limits as 32-bit numbers. */
export const LIMIT_MAX = 2_147_483_647;

/** What HubSpot could hold: Many, or a whole number from 1. */
export function isLimit(limit: number | 'many'): boolean {
  return limit === 'many' || (Number.isInteger(limit) && limit >= 1 && limit <= LIMIT_MAX);
}

/** For comparing: Many is above every number. */
export function limitValue(limit: Limit): number {
  return limit === 'many' ? Number.POSITIVE_INFINITY : limit;
}
