import { z } from 'zod';
import { Secret } from '../portals/secret';
import { API_VERSIONS } from '../portals/portal';
import { fail, succeed, type Result } from '../result';

const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '::1'];

/** Milliseconds. Bounds keep a typing error from stopping or flooding a portal. */
function duration(defaultMs: number, minMs: number, maxMs: number) {
  const message = `a whole number of milliseconds from ${minMs} to ${maxMs}`;
  return z.coerce
    .number(message)
    .int(message)
    .min(minMs, message)
    .max(maxMs, message)
    .default(defaultMs);
}

const SETUP_TOKEN = 'at least 16 letters, digits, "-" or "_"';
const KEY_RING = 'key ids and 32-byte keys in base64, such as "k1:…,k2:…"; the first one seals';

const DRIFT_CHECK = 'a whole number of minutes up to 10080, or 0 for never';

const environmentSchema = z.object({
  PORT: z.coerce
    .number('a port from 1 to 65535')
    .int('a port from 1 to 65535')
    .min(1, 'a port from 1 to 65535')
    .max(65_535, 'a port from 1 to 65535')
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'an address such as 127.0.0.1')
    .default('127.0.0.1'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'an address such as https://linkcap.example.com' })
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'an address that starts with postgres:// or postgresql://')
    .optional(),
  HUBSPOT_API_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'an address such as https://api.hubapi.com' })
    .refine((text) => isSafeBaseUrl(text), 'an https address; plain http only for this machine')
    .default('https://api.hubapi.com'),
  HUBSPOT_ACCESS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{4,2000}$/, 'a token without spaces or line breaks')
    .transform((text) => new Secret(text))
    .optional(),
  HUBSPOT_CLIENT_ID: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'the client id of an app of HubSpot')
    .optional(),
  HUBSPOT_CLIENT_SECRET: z
    .string()
    .regex(/^[\x21-\x7e]{4,2000}$/, 'the client secret of an app of HubSpot')
    .transform((text) => new Secret(text))
    .optional(),
  HUBSPOT_AUTH_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'an address such as https://app.hubspot.com' })
    .refine((text) => isSafeBaseUrl(text), 'an https address; plain http only for this machine')
    .default('https://app.hubspot.com'),
  HUBSPOT_API_VERSION: z
    .enum(API_VERSIONS, `one of ${API_VERSIONS.join(', ')}`)
    .default(API_VERSIONS[0]),
  LINKCAP_SETUP_TOKEN: z
    .string()
    .regex(/^[\w-]{16,256}$/, SETUP_TOKEN)
    .optional(),
  LINKCAP_KEYS: z
    .string()
    .regex(/^[\w-]+:[A-Za-z0-9+/]{43}=(,[\w-]+:[A-Za-z0-9+/]{43}=)*$/, KEY_RING)
    .optional(),
  LINKCAP_SEND_DEADLINE_MS: duration(20_000, 100, 120_000),
  LINKCAP_GRACE_MS: duration(30_000, 0, 600_000),
  LINKCAP_READBACK_GAP_MS: duration(5_000, 0, 600_000),
  LINKCAP_LEASE_TTL_MS: duration(30_000, 1_000, 600_000),
  LINKCAP_RUNNER: z.enum(['on', 'off'], 'on or off').default('on'),
  LINKCAP_DRIFT_CHECK_MINUTES: z.coerce
    .number(DRIFT_CHECK)
    .int(DRIFT_CHECK)
    .min(0, DRIFT_CHECK)
    .max(10_080, DRIFT_CHECK)
    .default(60),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'one of silent, error, warn, info, debug')
    .default('warn'),
});

/** The whole configuration, parsed once at start. Times are milliseconds. */
export type Environment = Readonly<z.output<typeof environmentSchema>>;

/** Parses the process environment; each failure is one sentence with the name and what is allowed. */
export function parseEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Result<Environment, readonly string[]> {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    return fail(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} must be ${issue.message}.`),
    );
  }
  if (!LOOPBACK_HOSTS.includes(parsed.data.HOST) && parsed.data.PUBLIC_URL === undefined) {
    return fail([
      `HOST is ${parsed.data.HOST}, which other machines can reach: set PUBLIC_URL to the address ` +
        'that people open, so that requests for other names can be refused, or leave HOST out.',
    ]);
  }
  if (parsed.data.LINKCAP_RUNNER === 'off' && parsed.data.DATABASE_URL === undefined) {
    return fail([
      'LINKCAP_RUNNER is off, but without DATABASE_URL there is no other process that could apply ' +
        'submissions: set DATABASE_URL, or leave LINKCAP_RUNNER out.',
    ]);
  }
  const { HUBSPOT_CLIENT_ID: clientId, HUBSPOT_CLIENT_SECRET: clientSecret } = parsed.data;
  if ((clientId === undefined) !== (clientSecret === undefined)) {
    return fail(['HUBSPOT_CLIENT_ID and HUBSPOT_CLIENT_SECRET belong together: set both or none.']);
  }
  return succeed(parsed.data);
}

/** The address that people open: links are made from it, never from a request's header. */
export function publicUrl(environment: Environment): URL {
  if (environment.PUBLIC_URL !== undefined) return new URL(environment.PUBLIC_URL);
  const host = environment.HOST.includes(':') ? `[${environment.HOST}]` : environment.HOST;
  return new URL(`http://${host}:${environment.PORT}`);
}

function isSafeBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return url.protocol === 'https:' || LOOPBACK_HOSTS.includes(host) || host.startsWith('127.');
}
