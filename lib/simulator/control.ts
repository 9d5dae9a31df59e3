import { z } from 'zod';
import { jsonAnswer, NO_CONTENT, type Answer } from './answers';
import { answerGlobalControl, type GlobalParts } from './control-global';
import { readJson, refusal, withBody, type ControlCall } from './control-call';
import { rulesSchema } from './parse-portal-state';
import { CATEGORIES, type PortalState } from './portal-state';
import type { OpenPortal } from './portal-store';
import { resolveObject } from './resolve-object';
import { purgeLimits, updateLimits } from './write-limits';

export const CONTROL_ROOT = '/__simulator/';

const limitSchema = z.strictObject({
  /** Whatever a path of the API takes. */
  from: z.string(),
  to: z.string(),
  category: z.enum(CATEGORIES),
  typeId: z.int(),
  /** `null` removes the limit. */
  maxToObjectIds: z.int().min(1).nullable(),
});

/** For tests and for looking behind the scenes: no part of HubSpot has this. */
export async function answerControl(parts: GlobalParts, call: ControlCall): Promise<Answer> {
  return (await answerGlobalControl(parts, call)) ?? answerPortalControl(parts.portals, call);
}

async function answerPortalControl(
  portals: readonly OpenPortal[],
  call: ControlCall,
): Promise<Answer> {
  const portal = portals.find(({ hubId }) => call.hubId === null || String(hubId) === call.hubId);
  if (portal === undefined) return refusal(404, `No portal has the hub id ${call.hubId ?? ''}.`);
  switch (`${call.method} ${call.resource}`) {
    case 'GET state':
      return jsonAnswer(200, portal.state());
    case 'DELETE state':
      return stored(portal, () => portal.initialState);
    case 'POST limits':
      return withBody(limitSchema, call, (wanted) => changeLimit(portal, wanted));
    case 'POST rules':
      return changeRules(portal, call);
    default:
      return refusal(404, `The simulator has no ${call.method} ${CONTROL_ROOT}${call.resource}.`);
  }
}

/** Rules that are not named stay as they are. */
async function changeRules(portal: OpenPortal, call: ControlCall): Promise<Answer> {
  const given = z.record(z.string(), z.unknown()).safeParse(readJson(call));
  if (!given.success) return refusal(400, 'The body is not a JSON object.');
  const rules = rulesSchema.safeParse({ ...portal.state().rules, ...given.data });
  if (!rules.success) return refusal(400, z.prettifyError(rules.error));
  return stored(portal, (state) => ({ ...state, rules: rules.data }));
}

/** As somebody would in HubSpot's own settings: under the same rules, but not in the journal. */
async function changeLimit(
  portal: OpenPortal,
  wanted: z.output<typeof limitSchema>,
): Promise<Answer> {
  const { answer } = await portal.change((state) => {
    const from = resolveObject(state, wanted.from);
    const to = resolveObject(state, wanted.to);
    if (from === undefined || to === undefined) {
      return { answer: refusal(400, 'No such object type.'), nextState: null };
    }
    const pair = { fromObjectTypeId: from.objectTypeId, toObjectTypeId: to.objectTypeId };
    const { category, typeId, maxToObjectIds } = wanted;
    if (maxToObjectIds === null) {
      const purge = purgeLimits(state, pair, [{ category, typeId }]);
      return purge.kind === 'purged'
        ? { answer: NO_CONTENT, nextState: purge.state }
        : { answer: refusal(400, purge.message), nextState: null };
    }
    const update = updateLimits(state, pair, [{ category, typeId, maxToObjectIds }]);
    const [error] = update.errors;
    return error === undefined
      ? { answer: NO_CONTENT, nextState: update.state }
      : { answer: refusal(400, error.message), nextState: null };
  });
  return answer;
}

async function stored(
  portal: OpenPortal,
  next: (state: PortalState) => PortalState,
): Promise<Answer> {
  const { nextState } = await portal.change((state) => ({ nextState: next(state) }));
  return jsonAnswer(200, nextState);
}
