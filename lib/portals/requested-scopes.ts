/** Asked for at consent: enough for limits and names of the core objects. */
export const REQUESTED_SCOPES = [
  'oauth',
  'crm.objects.contacts.read',
  'crm.objects.companies.read',
  'crm.objects.deals.read',
  'tickets',
] as const;

/** Custom objects are of Enterprise only; elsewhere consent would fail if they were required. */
export const OPTIONAL_SCOPES = ['crm.objects.custom.read', 'crm.schemas.custom.read'] as const;
