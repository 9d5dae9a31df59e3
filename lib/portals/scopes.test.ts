import { describe, expect, test } from 'vitest';
import { ALTERNATIVE_SCOPES } from './alternative-scopes';
import { OPTIONAL_SCOPES, REQUESTED_SCOPES } from './requested-scopes';
import { missingScopes } from './scopes';

const purposes = (granted: readonly string[]) => missingScopes(granted).map((need) => need.purpose);

test('HubSpot’s list has eighty scopes, each once', () => {
  expect(new Set(ALTERNATIVE_SCOPES).size).toBe(80);
  expect(ALTERNATIVE_SCOPES).toHaveLength(80);
});

test.each(ALTERNATIVE_SCOPES)('%s alone is enough for limits', (scope) => {
  expect(purposes(['oauth', scope])).not.toContain('limits');
});

describe('what is missing', () => {
  test.each([
    { granted: [], missing: ['limits', 'account', 'custom_objects'] },
    { granted: ['oauth'], missing: ['limits', 'custom_objects'] },
    { granted: ['crm.schemas.custom.read', 'oauth'], missing: ['limits'] },
    { granted: ['crm.objects.contacts.read'], missing: ['account', 'custom_objects'] },
    { granted: ['oauth', 'crm.objects.custom.read'], missing: [] },
    { granted: ['oauth', 'tickets.sensitive'], missing: ['custom_objects'] },
    {
      granted: ['oauth', 'crm.objects.projects.sensitive.read.v2'],
      missing: ['custom_objects'],
    },
    { granted: ['oauth', 'crm.objects.contacts'], missing: ['limits', 'custom_objects'] },
    { granted: REQUESTED_SCOPES, missing: ['custom_objects'] },
    { granted: [...REQUESTED_SCOPES, ...OPTIONAL_SCOPES], missing: [] },
  ])('with $granted: $missing', ({ granted, missing }) => {
    expect(purposes(granted)).toEqual(missing);
  });

  test('only that of custom objects can be done without', () => {
    const optional = missingScopes([]).filter((need) => !need.isRequired);
    expect(optional.map((need) => need.purpose)).toEqual(['custom_objects']);
  });

  test('has a suggestion that is enough', () => {
    const suggested = missingScopes([]).map((need) => need.suggested);
    expect(missingScopes(suggested)).toEqual([]);
  });
});
