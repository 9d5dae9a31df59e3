import type { ApiVersion } from './portal';

/** HubSpot's last day of support, where it has named one; as an ISO date. */
const SUPPORT_ENDS_ON: Readonly<Partial<Record<ApiVersion, string>>> = { v4: '2027-03-30' };

export type VersionNotice = { readonly version: ApiVersion; readonly endsOn: string };

/** What a person who uses this version should know; `null` where there is nothing. */
export function apiVersionNotice(version: ApiVersion): VersionNotice | null {
  const endsOn = SUPPORT_ENDS_ON[version];
  return endsOn === undefined ? null : { version, endsOn };
}
