import type { Result } from '../result';
import type { ConnectError } from './connect-error';
import { connectPortal, type ConnectDependencies, type Connected } from './connect-portal';
import type { ApiVersion } from './portal';
import type { Secret } from './secret';

/** Connects, or reconnects, by a service key or a private app's token. */
export function connectByToken(
  dependencies: ConnectDependencies,
  input: {
    readonly token: Secret;
    readonly hubId: number | null;
    readonly apiVersion: ApiVersion | null;
  },
): Promise<Result<Connected, ConnectError>> {
  const { token, hubId, apiVersion } = input;
  const tokens = { kind: 'token', accessToken: token } as const;
  return connectPortal(dependencies, { tokens, hubId, apiVersion, scopes: null });
}
