import { z } from 'zod';
import { parsePortalState, rulesSchema } from './parse-portal-state';
import type { AccountDetails, PortalState } from './portal-state';
import type { SimulatedPortal } from './portal-store';
import { SEED_NAMES, seedForProcess } from './seed';

const portalSchema = z.strictObject({
  seed: z.enum(SEED_NAMES).default('plain'),
  /** Instead of a seed: what `GET /__simulator/state` answers. */
  state: z.unknown().optional(),
  hubId: z.int().positive().optional(),
  name: z.string().optional(),
  accountType: z.enum(['APP_DEVELOPER', 'DEVELOPER_TEST', 'SANDBOX', 'STANDARD']).optional(),
  timeZone: z.string().refine(isTimeZone, 'not an IANA time zone').optional(),
  /** Where none is given: `token-` and the hub id. */
  token: z.string().regex(/^\S+$/).optional(),
  scopes: z.array(z.string()).optional(),
  rules: z.unknown().optional(),
});

const portalsFileSchema = z.strictObject({ portals: z.array(portalSchema).min(1) });

/** Reads the file of `--portals`; throws where it is not one, or two portals could be confused. */
export function parsePortalsFile(text: string): readonly SimulatedPortal[] {
  const { portals } = portalsFileSchema.parse(JSON.parse(text));
  const opened = portals.map(toPortal);
  for (const [what, values] of [
    ['hub id', opened.map(({ state }) => state.account.portalId)],
    ['token', opened.map(({ token }) => token)],
  ] as const) {
    if (new Set<unknown>(values).size < values.length) {
      throw new Error(`two portals have the same ${what}`);
    }
  }
  return opened;
}

function toPortal(wanted: z.output<typeof portalSchema>): SimulatedPortal {
  const { hubId, name, accountType, timeZone } = wanted;
  const account: Partial<AccountDetails> = {
    ...(hubId === undefined ? {} : { portalId: hubId }),
    ...(name === undefined ? {} : { portalName: name }),
    ...(accountType === undefined ? {} : { accountType }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
  const seeded =
    wanted.state === undefined ? seedForProcess(wanted.seed) : parsePortalState(wanted.state);
  const rules = wanted.rules === undefined ? seeded.rules : rulesSchema.parse(wanted.rules);
  const state: PortalState = { ...seeded, account: { ...seeded.account, ...account }, rules };
  return {
    token: wanted.token ?? `token-${state.account.portalId}`,
    scopes: wanted.scopes ?? 'all',
    state,
  };
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
