import type { Pair } from '../limits/limit';
import type { Operation } from '../limits/plan';
import type { ApiVersion } from '../portals/portal';

type Roots = {
  readonly associations: string;
  readonly schemas: string;
  readonly limitsTracking: string;
  /** Tried in this order: not every account has the dated path. */
  readonly accountDetails: readonly string[];
};

const ACCOUNT_DETAILS_V3 = '/account-info/v3/details';

const ROOTS: Readonly<Record<ApiVersion, Roots>> = {
  '2026-09': datedRoots('2026-09'),
  '2026-03': datedRoots('2026-03'),
  '2025-09': datedRoots('2025-09'),
  // Of the two spellings, the one that live calls and HubSpot's own client use. Only associations
  // have a v4; the rest is at v3.
  v4: {
    associations: '/crm/v4/associations',
    schemas: '/crm-object-schemas/v3/schemas',
    limitsTracking: '/crm/v3/limits',
    accountDetails: [ACCOUNT_DETAILS_V3],
  },
};

function datedRoots(date: string): Roots {
  return {
    associations: `/crm/associations/${date}`,
    schemas: `/crm-object-schemas/${date}/schemas`,
    limitsTracking: `/crm/limits/${date}`,
    accountDetails: [`/account-info/${date}/details`, ACCOUNT_DETAILS_V3],
  };
}

/** Properties are left out: those of contacts alone can be larger than all else together. */
const SCHEMA_PARTS = 'includeAuditMetadata=false&includePropertyDefinitions=false';
const WITH_ASSOCIATIONS = 'includeAssociationDefinitions=true';
const WITHOUT_ASSOCIATIONS = 'includeAssociationDefinitions=false';

function pairPath(pair: Pair): string {
  return `${encodeURIComponent(pair.fromObjectTypeId)}/${encodeURIComponent(pair.toObjectTypeId)}`;
}

export function allConfigurationsPath(version: ApiVersion): string {
  return `${ROOTS[version].associations}/definitions/configurations/all`;
}

export function pairConfigurationsPath(version: ApiVersion, pair: Pair): string {
  return `${ROOTS[version].associations}/definitions/configurations/${pairPath(pair)}`;
}

export function batchPath(version: ApiVersion, batch: Pair & { operation: Operation }): string {
  return `${pairConfigurationsPath(version, batch)}/batch/${batch.operation}`;
}

export function labelsPath(version: ApiVersion, pair: Pair): string {
  return `${ROOTS[version].associations}/${pairPath(pair)}/labels`;
}

export function schemasPath(version: ApiVersion, associations: 'with' | 'without'): string {
  const parts = associations === 'with' ? WITH_ASSOCIATIONS : WITHOUT_ASSOCIATIONS;
  return `${ROOTS[version].schemas}?archived=false&${parts}&${SCHEMA_PARTS}`;
}

export function schemaPath(version: ApiVersion, objectTypeId: string): string {
  return `${ROOTS[version].schemas}/${encodeURIComponent(objectTypeId)}?${WITH_ASSOCIATIONS}&${SCHEMA_PARTS}`;
}

export function usagePath(version: ApiVersion, pair: Pair): string {
  return `${ROOTS[version].limitsTracking}/associations/records/${pairPath(pair)}`;
}

export function accountDetailsPaths(version: ApiVersion): readonly string[] {
  return ROOTS[version].accountDetails;
}
