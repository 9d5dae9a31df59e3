import type { Pair } from '../limits/limit';
import type { Operation } from '../limits/plan';
import type { ApiVersion } from '../portals/portal';

type Roots = {
  readonly associations: string;
  readonly schemas: string;
  /** Tried in this order: not every account has the dated path. */
  readonly accountDetails: readonly string[];
};

const ROOTS: Readonly<Record<ApiVersion, Roots>> = {
  '2026-09': {
    associations: '/crm/associations/2026-09',
    schemas: '/crm-object-schemas/2026-09/schemas',
    accountDetails: ['/account-info/2026-09/details', '/account-info/v3/details'],
  },
};

/** Properties are left out: those of contacts alone can be larger than all else together. */
const SCHEMA_PARTS =
  'includeAssociationDefinitions=true&includeAuditMetadata=false&includePropertyDefinitions=false';

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

export function schemasPath(version: ApiVersion): string {
  return `${ROOTS[version].schemas}?archived=false&${SCHEMA_PARTS}`;
}

export function schemaPath(version: ApiVersion, objectTypeId: string): string {
  return `${ROOTS[version].schemas}/${encodeURIComponent(objectTypeId)}?${SCHEMA_PARTS}`;
}

export function accountDetailsPaths(version: ApiVersion): readonly string[] {
  return ROOTS[version].accountDetails;
}
