import { parseArgs } from 'node:util';
import { oauthSettingsSchema, type OAuthSettings } from './oauth-settings';
import type { OAuthApp } from './oauth-state';
import { rateLimitSchema, type RateLimit } from './rate-limit';
import { SEED_NAMES, type SeedName } from './seed';

export type SimulatorArguments = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly portals: PortalsArgument;
  readonly stateFile: string | null;
  /** `null` limits nothing. */
  readonly rateLimit: RateLimit | null;
  readonly app: OAuthApp;
  readonly oauth: OAuthSettings;
};

export type PortalsArgument =
  | { readonly kind: 'file'; readonly file: string }
  | {
      readonly kind: 'seed';
      readonly seed: SeedName;
      readonly hubId: number | null;
      readonly token: string;
      readonly scopes: readonly string[] | 'all';
    };

export class ArgumentsError extends Error {}

const USAGE =
  'npm run simulator -- --port 4010 --token demo-token [--seed plain|demo|sandbox] [--portals FILE] [--state FILE], and more in docs/simulator.md';

const OPTIONS = {
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '4010' },
  portals: { type: 'string' },
  seed: { type: 'string' },
  'hub-id': { type: 'string' },
  token: { type: 'string' },
  scopes: { type: 'string' },
  state: { type: 'string' },
  'rate-limit': { type: 'string', default: '100' },
  'rate-mode': { type: 'string', default: 'rolling' },
  'daily-limit': { type: 'string', default: '250000' },
  'client-id': { type: 'string', default: 'simulator-client' },
  'client-secret': { type: 'string', default: 'simulator-secret' },
  'token-lifetime': { type: 'string', default: '1800' },
  'refresh-tokens': { type: 'string', default: 'keep' },
  consent: { type: 'string', default: 'ask' },
} as const;

/** Throws an `ArgumentsError` of one sentence. */
export function parseArguments(words: readonly string[]): SimulatorArguments {
  const values = parseOptions(words[0] === '--' ? words.slice(1) : words);
  return {
    host: values.host,
    port: wholeNumber('--port', values.port, 65_535),
    portals: parsePortals(values),
    stateFile: values.state ?? null,
    rateLimit: parseRateLimit(values),
    app: { clientId: values['client-id'], clientSecret: values['client-secret'], appId: 1_000_001 },
    oauth: oauthSettingsSchema.parse({
      accessTokenLifetimeS: wholeNumber('--token-lifetime', values['token-lifetime'], 86_400_000),
      refreshTokens: oneOf('--refresh-tokens', values['refresh-tokens'], [
        'keep',
        'rotate',
        'omit',
      ]),
      consent: oneOf('--consent', values.consent, ['ask', 'allow', 'deny']),
    }),
  };
}

type Values = ReturnType<typeof parseOptions>;

function parsePortals(values: Values): PortalsArgument {
  const { portals, seed, token, scopes } = values;
  const hubId = values['hub-id'];
  if (portals !== undefined) {
    const given = { seed, 'hub-id': hubId, token, scopes };
    const [other] = Object.entries(given).find(([, value]) => value !== undefined) ?? [];
    if (other === undefined) return { kind: 'file', file: portals };
    throw new ArgumentsError(`--${other} is said in the file of --portals, for each portal.`);
  }
  if (token !== undefined && !/^\S+$/.test(token)) {
    throw new ArgumentsError('--token must be text without spaces.');
  }
  return {
    kind: 'seed',
    seed: oneOf('--seed', seed ?? 'plain', SEED_NAMES),
    hubId: hubId === undefined ? null : wholeNumber('--hub-id', hubId, 999_999_999),
    token: token ?? 'demo-token',
    scopes: scopes?.split(',') ?? 'all',
  };
}

function parseRateLimit(values: Values): RateLimit | null {
  const mode = oneOf('--rate-mode', values['rate-mode'], [
    'rolling',
    'fixed_window',
    'token_bucket',
  ]);
  const daily = values['daily-limit'];
  const dailyMax = daily === 'off' ? null : wholeNumber('--daily-limit', daily, 1_000_000_000);
  if (values['rate-limit'] === 'off') return null;
  const callsMax = wholeNumber('--rate-limit', values['rate-limit'], 1_000_000);
  if (callsMax === 0) throw new ArgumentsError('--rate-limit must be at least 1, or off.');
  return rateLimitSchema.parse({ mode, callsMax, dailyMax });
}

function oneOf<Choice extends string>(
  option: string,
  text: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((each) => each === text);
  if (choice !== undefined) return choice;
  throw new ArgumentsError(`${option} must be one of ${choices.join(', ')}, not "${text}".`);
}

function wholeNumber(option: string, text: string, max: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= max) return number;
  throw new ArgumentsError(`${option} must be a number from 0 to ${max}, not "${text}".`);
}

function parseOptions(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new ArgumentsError(`${reason}; the simulator is started as: ${USAGE}`);
  }
}
