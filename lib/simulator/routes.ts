import type { ScopeGroup } from './scopes';

export const OPERATIONS = [
  'list_all',
  'list_pair',
  'create',
  'update',
  'purge',
  'list_labels',
  'create_label',
  'list_schemas',
  'read_schema',
  'read_account',
] as const;
export type Operation = (typeof OPERATIONS)[number];

export type RouteMatch =
  | {
      readonly kind: 'operation';
      readonly operation: Operation;
      readonly scopeGroup: ScopeGroup;
      /** Decoded parts of the path: from and to, or one object type. */
      readonly objects: readonly string[];
    }
  | { readonly kind: 'method_not_allowed' }
  | { readonly kind: 'none' };

type Route = readonly [
  method: 'GET' | 'POST',
  /** `{}` stands for the name of an object. */
  path: string,
  operation: Operation,
  scopeGroup: ScopeGroup,
];

/** Another version or spelling of HubSpot's API is another line here. */
const API_ROOTS = [
  {
    associations: '/crm/associations/2026-09',
    schemas: '/crm-object-schemas/2026-09/schemas',
    account: '/account-info/2026-09',
  },
] as const;

const ROUTES: readonly Route[] = API_ROOTS.flatMap(({ associations, schemas, account }) => {
  const configurations = `${associations}/definitions/configurations`;
  return [
    ['GET', `${configurations}/all`, 'list_all', 'associations'],
    ['GET', `${configurations}/{}/{}`, 'list_pair', 'associations'],
    ['POST', `${configurations}/{}/{}/batch/create`, 'create', 'associations'],
    ['POST', `${configurations}/{}/{}/batch/update`, 'update', 'associations'],
    ['POST', `${configurations}/{}/{}/batch/purge`, 'purge', 'associations'],
    ['GET', `${associations}/{}/{}/labels`, 'list_labels', 'associations'],
    ['POST', `${associations}/{}/{}/labels`, 'create_label', 'associations'],
    ['GET', schemas, 'list_schemas', 'schemas'],
    ['GET', `${schemas}/{}`, 'read_schema', 'schemas'],
    ['GET', `${account}/details`, 'read_account', 'account'],
  ] as const;
});

export function matchRoute(method: string, pathname: string): RouteMatch {
  const parts = pathname.split('/').map(decodePart);
  let isOtherMethod = false;
  for (const [routeMethod, path, operation, scopeGroup] of ROUTES) {
    const objects = matchPath(path.split('/'), parts);
    if (objects === null) continue;
    if (routeMethod === method) return { kind: 'operation', operation, scopeGroup, objects };
    isOtherMethod = true;
  }
  return { kind: isOtherMethod ? 'method_not_allowed' : 'none' };
}

function matchPath(pattern: readonly string[], parts: readonly string[]): string[] | null {
  if (pattern.length !== parts.length) return null;
  const objects: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (pattern[index] === '{}' && part !== '') objects.push(part);
    else if (pattern[index] !== part) return null;
  }
  return objects;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
