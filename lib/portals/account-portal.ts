import type { AccountDetails } from './hubspot-portal';
import type { AccountType, ApiVersion, ConnectionKind, Portal } from './portal';

/** HubSpot's account types in our words. One that is not known is treated as the most careful one. */
const ACCOUNT_TYPES_OF_HUBSPOT: Readonly<Record<string, AccountType>> = {
  STANDARD: 'production',
  SANDBOX: 'sandbox',
  DEVELOPER_TEST: 'test',
  APP_DEVELOPER: 'test',
};

/** A portal as HubSpot's account details describe it. */
export function accountPortal(
  account: AccountDetails,
  {
    connection,
    apiVersion,
  }: { readonly connection: ConnectionKind; readonly apiVersion: ApiVersion },
): Portal {
  const accountType = ACCOUNT_TYPES_OF_HUBSPOT[account.accountType ?? ''] ?? 'production';
  return {
    hubId: account.hubId,
    name: account.portalName ?? `Portal ${account.hubId}`,
    accountType: connection === 'demo' ? 'demo' : accountType,
    connection,
    apiVersion,
    timeZone: account.timeZone,
    uiDomain: account.uiDomain,
  };
}
