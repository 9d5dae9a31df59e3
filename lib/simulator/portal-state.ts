export const CATEGORIES = [
  'HUBSPOT_DEFINED',
  'USER_DEFINED',
  'INTEGRATOR_DEFINED',
  'WORK',
] as const;
export type Category = (typeof CATEGORIES)[number];

export type TypeRef = { readonly category: Category; readonly typeId: number };

export type Direction = {
  readonly fromObjectTypeId: string;
  readonly toObjectTypeId: string;
};

export type AssociationType = TypeRef &
  Direction & {
    readonly name: string;
    readonly label: string | null;
    readonly inverseTypeId: number | null;
    /** Both directions always have the same limit: unlabeled and single labels of one object. */
    readonly isMirrored: boolean;
  };

/** Both sides of a label, or of a custom object's unlabeled association: its label is null. */
export type Definition = Direction & {
  readonly category: Category;
  /** Never part of a labels list; unique within the portal. */
  readonly name: string;
  readonly typeId: number;
  readonly inverseTypeId: number;
  readonly label: string | null;
  readonly inverseLabel: string | null;
};

export type CustomObject = {
  readonly objectTypeId: string;
  /** Without the `p123_` in front. */
  readonly name: string;
  readonly singular: string;
  readonly plural: string;
};

export type TypeLimit = TypeRef & Direction & { readonly maxToObjectIds: number };

/** How many records of one object type have how many associations to another, of any label. */
export type RecordCounts = Direction & {
  readonly counts: readonly { readonly associations: number; readonly records: number }[];
};

/** How to behave where HubSpot's own behaviour is not known. */
export type Rules = {
  /** A create of a limit that exists already. */
  readonly createOnExisting: 'set' | 'refuse';
  /** A batch in which some rows are good and some are not. */
  readonly mixedBatch: 'apply_valid' | 'all_or_nothing';
  /** A label limit equal to its object limit. */
  readonly labelEqualToObject: 'allow' | 'refuse';
  /** Which types of a direction the pair's list has. */
  readonly pairList: 'limited' | 'all';
  /** Deleting a label that is gone already, as its other side is after the first delete. */
  readonly deleteMissingLabel: 'allow' | 'refuse';
  /** The limit that limits tracking measures records against. */
  readonly trackedLimit: 'user' | 'technical';
};

export const DEFAULT_RULES: Rules = {
  createOnExisting: 'set',
  mixedBatch: 'apply_valid',
  labelEqualToObject: 'allow',
  pairList: 'limited',
  deleteMissingLabel: 'allow',
  trackedLimit: 'user',
};

/** As `account-info` answers. */
export type AccountDetails = {
  readonly portalId: number;
  readonly portalName: string;
  readonly accountType: 'APP_DEVELOPER' | 'DEVELOPER_TEST' | 'SANDBOX' | 'STANDARD';
  readonly timeZone: string;
  readonly companyCurrency: string;
  readonly additionalCurrencies: readonly string[];
  readonly utcOffset: string;
  readonly utcOffsetMilliseconds: number;
  readonly uiDomain: string;
  readonly dataHostingLocation: string;
  readonly createdAt: string;
};

/** Everything one HubSpot account holds; plain JSON, so that it can be stored as it is. */
export type PortalState = {
  readonly account: AccountDetails;
  readonly customObjects: readonly CustomObject[];
  readonly definitions: readonly Definition[];
  readonly limits: readonly TypeLimit[];
  /** The most that HubSpot itself allows, where it is not its usual 500,000. */
  readonly technicalLimits: readonly TypeLimit[];
  /** The id that the next label gets; its inverse gets the one after. */
  readonly nextTypeId: number;
  /** The number behind `2-` that the next custom object gets. */
  readonly nextObjectId: number;
  /** What limits tracking counts. */
  readonly records: readonly RecordCounts[];
  /** Ids of the objects of HubSpot's library that are turned on. */
  readonly enabledObjects: readonly string[];
  readonly rules: Rules;
};

/** Records. What HubSpot's schemas show where nobody set a limit. */
export const USUAL_TECHNICAL_LIMIT = 500_000;
