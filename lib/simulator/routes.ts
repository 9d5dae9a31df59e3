import type { ScopeGroup } from './scopes';

export const API_VERSIONS = ['v3', 'v4', '2025-09', '2026-03', '2026-09', '2026-09-beta'] as const;
export type ApiVersion = (typeof API_VERSIONS)[number];

export type Operation =
  | 'list_all'
  | 'list_pair'
  | 'create'
  | 'update'
  | 'purge'
  | 'list_labels'
  | 'create_label'
  | 'update_label'
  | 'delete_label'
  | 'list_v3_types'
  | 'list_schemas'
  | 'read_schema'
  | 'create_schema'
  | 'update_schema'
  | 'delete_schema'
  | 'create_schema_association'
  | 'delete_schema_association'
  | 'read_account'
  | 'read_api_usage'
  | 'list_library'
  | 'read_library_object'
  | 'list_label_usage'
  | 'list_from_usage'
  | 'list_to_usage'
  | 'read_pair_usage';

export type RouteMatch =
  | {
      readonly kind: 'operation';
      readonly operation: Operation;
      readonly version: ApiVersion;
      readonly scopeGroup: ScopeGroup;
      /** Decoded parts of the path, in its order: from and to, or one object type. */
      readonly parameters: readonly string[];
    }
  | { readonly kind: 'method_not_allowed' }
  | { readonly kind: 'none' };

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
/** Behind the root; `{}` stands for a parameter. */
type Path = readonly [Method, path: string, Operation, ScopeGroup];
type Roots = readonly (readonly [root: string, ApiVersion])[];

const ASSOCIATION_PATHS: readonly Path[] = [
  ['GET', '/definitions/configurations/all', 'list_all', 'associations'],
  ['GET', '/definitions/configurations/{}/{}', 'list_pair', 'associations'],
  ['POST', '/definitions/configurations/{}/{}/batch/create', 'create', 'associations'],
  ['POST', '/definitions/configurations/{}/{}/batch/update', 'update', 'associations'],
  ['POST', '/definitions/configurations/{}/{}/batch/purge', 'purge', 'associations'],
  ['GET', '/{}/{}/labels', 'list_labels', 'associations'],
  ['POST', '/{}/{}/labels', 'create_label', 'associations'],
  ['PUT', '/{}/{}/labels', 'update_label', 'associations'],
  ['DELETE', '/{}/{}/labels/{}', 'delete_label', 'associations'],
];

const SCHEMA_PATHS: readonly Path[] = [
  ['GET', '/schemas', 'list_schemas', 'schemas'],
  ['POST', '/schemas', 'create_schema', 'schemas_write'],
  ['GET', '/schemas/{}', 'read_schema', 'schemas'],
  ['PATCH', '/schemas/{}', 'update_schema', 'schemas_write'],
  ['DELETE', '/schemas/{}', 'delete_schema', 'schemas_write'],
  ['POST', '/schemas/{}/associations', 'create_schema_association', 'schemas_write'],
  ['DELETE', '/schemas/{}/associations/{}', 'delete_schema_association', 'schemas_write'],
];

const ACCOUNT_PATHS: readonly Path[] = [
  ['GET', '/details', 'read_account', 'account'],
  ['GET', '/api-usage/daily/private-apps', 'read_api_usage', 'account'],
];

const LIBRARY_PATHS: readonly Path[] = [
  ['GET', '/enablement', 'list_library', 'associations'],
  ['GET', '/enablement/{}', 'read_library_object', 'associations'],
];

const USAGE_PATHS: readonly Path[] = [
  ['GET', '/associations/labels', 'list_label_usage', 'associations'],
  ['GET', '/associations/records/from', 'list_from_usage', 'associations'],
  ['GET', '/associations/records/{}/to', 'list_to_usage', 'associations'],
  ['GET', '/associations/records/{}/{}', 'read_pair_usage', 'associations'],
];

const V3_TYPE_PATHS: readonly Path[] = [['GET', '/{}/{}/types', 'list_v3_types', 'associations']];

const DATED = ['2025-09', '2026-03', '2026-09'] as const;

function dated(root: string): Roots {
  return DATED.map((version) => [`${root}/${version}`, version]);
}

const FAMILIES: readonly (readonly [Roots, readonly Path[]])[] = [
  [
    [
      ['/crm/associations/v4', 'v4'],
      ['/crm/v4/associations', 'v4'],
      ...dated('/crm/associations'),
      ['/crm/associations/2026-09-beta', '2026-09-beta'],
    ],
    ASSOCIATION_PATHS,
  ],
  [[['/crm/v3/associations', 'v3']], V3_TYPE_PATHS],
  [
    [['/crm-object-schemas/v3', 'v3'], ['/crm/v3', 'v3'], ...dated('/crm-object-schemas')],
    SCHEMA_PATHS,
  ],
  [[['/account-info/v3', 'v3'], ...dated('/account-info')], ACCOUNT_PATHS],
  [[['/crm/object-library/v3', 'v3'], ...dated('/crm/object-library')], LIBRARY_PATHS],
  [[['/crm/v3/limits', 'v3'], ...dated('/crm/limits')], USAGE_PATHS],
];

const ROUTES = FAMILIES.flatMap(([roots, paths]) =>
  roots.flatMap(([root, version]) =>
    paths.map(([method, path, operation, scopeGroup]) => ({
      method,
      pattern: `${root}${path}`.split('/'),
      operation,
      scopeGroup,
      version,
    })),
  ),
);

export function matchRoute(method: string, pathname: string): RouteMatch {
  const parts = pathname.split('/').map(decodePart);
  let isOtherMethod = false;
  for (const route of ROUTES) {
    const parameters = matchPath(route.pattern, parts);
    if (parameters === null) continue;
    const { operation, scopeGroup, version } = route;
    if (route.method === method) {
      return { kind: 'operation', operation, version, scopeGroup, parameters };
    }
    isOtherMethod = true;
  }
  return { kind: isOtherMethod ? 'method_not_allowed' : 'none' };
}

function matchPath(pattern: readonly string[], parts: readonly string[]): string[] | null {
  if (pattern.length !== parts.length) return null;
  const parameters: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (pattern[index] === '{}' && part !== '') parameters.push(part);
    else if (pattern[index] !== part) return null;
  }
  return parameters;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
