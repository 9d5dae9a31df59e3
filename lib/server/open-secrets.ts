import { systemClock } from '../hubspot/clock';
import { createOAuthApi } from '../hubspot/oauth-api';
import type { OAuthApi } from '../portals/oauth';
import { openKeyRing, parseKeyRing, type KeyRing, type KeyRingProblem } from '../store/key-ring';
import type { Environment } from './env';

const PROBLEMS: Readonly<Record<KeyRingProblem, string>> = {
  malformed: 'it cannot be read',
  repeated_id: 'two of its keys have one id',
  readable_by_others: 'other people of this machine can read it: allow only its owner (chmod 600)',
};

/** The keys that seal tokens. Without them no token could be stored, so Linkcap does not start. */
export function openKeys({ LINKCAP_KEYS, DATA_DIR }: Environment): KeyRing {
  const ring = LINKCAP_KEYS === undefined ? openKeyRing(DATA_DIR) : parseKeyRing(LINKCAP_KEYS);
  if (ring.ok) return ring.value;
  const where = LINKCAP_KEYS === undefined ? `${DATA_DIR}/keys/ring` : 'LINKCAP_KEYS';
  throw new Error(`the key ring in ${where} is not used, since ${PROBLEMS[ring.error]}.`);
}

export function openOAuth(environment: Environment): OAuthApi | null {
  const { HUBSPOT_CLIENT_ID: clientId, HUBSPOT_CLIENT_SECRET: clientSecret } = environment;
  if (clientId === undefined || clientSecret === undefined) return null;
  return createOAuthApi({
    apiBaseUrl: environment.HUBSPOT_API_BASE_URL,
    authBaseUrl: environment.HUBSPOT_AUTH_BASE_URL,
    clientId,
    clientSecret,
    deadlineMs: environment.LINKCAP_SEND_DEADLINE_MS,
    clock: systemClock,
    fetch: (url, init) => fetch(url, init),
  });
}
