import type { PortalConnection } from '@/lib/portals/portal-connection';
import type { MissingScope } from '@/lib/portals/scopes';
import type { ApiVersion } from '@/lib/portals/portal';
import type { PortalChange } from '@/lib/portals/ports';
import type { Result } from '@/lib/result';
import type { UserError } from '@/lib/user-error';

type Answer<Value> = Promise<Result<Value, UserError>>;

/** A line of the list of portals. */
export type PortalRow = PortalConnection & {
  /** When its objects and labels were read, in epoch milliseconds. */
  readonly catalogueReadAt: number | null;
};

type Connected = {
  readonly hubId: number;
  readonly name: string;
  readonly missing: readonly MissingScope[] | null;
};

/** What the sheet needs to connect a portal. */
export type ConnectActions = {
  readonly hasOAuth: boolean;
  readonly connectToken: (input: {
    readonly token: string;
    readonly hubId: number | null;
    readonly apiVersion: ApiVersion | null;
  }) => Answer<Connected>;
  readonly startConsent: (input: { readonly hubId: number | null }) => Answer<{
    readonly url: string;
  }>;
};

/** What can be done to a portal that is there. */
export type RowActions = {
  readonly changePortalSettings: (input: {
    readonly hubId: number;
    readonly changes: PortalChange[];
  }) => Answer<null>;
  readonly checkConnection: (input: { readonly hubId: number }) => Answer<Connected>;
  readonly refreshCatalogue: (input: { readonly hubId: number }) => Answer<null>;
  readonly resetDemo: (input: { readonly hubId: number }) => Answer<null>;
  readonly disconnect: (input: {
    readonly hubId: number;
  }) => Answer<'revoked' | 'key_stays' | 'not_confirmed'>;
};
