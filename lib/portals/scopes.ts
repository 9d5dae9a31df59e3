import { ALTERNATIVE_SCOPES } from './alternative-scopes';

/** What a token cannot do without one of `anyOf`. `suggested` is the least of them. */
export type MissingScope = {
  readonly purpose: 'limits' | 'account' | 'custom_objects';
  readonly anyOf: readonly string[];
  readonly suggested: string;
  /** Custom objects are not in every account: without their scope the rest still works. */
  readonly isRequired: boolean;
};

const NEEDS: readonly MissingScope[] = [
  {
    purpose: 'limits',
    anyOf: ALTERNATIVE_SCOPES,
    suggested: 'crm.objects.contacts.read',
    isRequired: true,
  },
  { purpose: 'account', anyOf: ['oauth'], suggested: 'oauth', isRequired: true },
  {
    purpose: 'custom_objects',
    anyOf: ['crm.schemas.custom.read', 'crm.objects.custom.read'],
    suggested: 'crm.schemas.custom.read',
    isRequired: false,
  },
];

/**
 * What the granted scopes do not allow, as far as HubSpot documents it: a call that goes well says
 * more than this list.
 */
export function missingScopes(granted: readonly string[]): readonly MissingScope[] {
  const held = new Set(granted.map(plainName));
  return NEEDS.filter(({ anyOf }) => !anyOf.some((scope) => held.has(plainName(scope))));
}

/** HubSpot tells one sensitive scope as `….v2` here and without it there. */
function plainName(scope: string): string {
  return scope.trim().toLowerCase().replace(/\.v2$/, '');
}
