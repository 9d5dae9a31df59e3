import { z } from 'zod';
import { jsonAnswer, NO_CONTENT, type Answer } from './answers';
import { faultSchema, type Faults } from './faults';
import type { Journal } from './journal';
import { rulesSchema } from './parse-portal-state';
import { CATEGORIES, type PortalState } from './portal-state';
import type { OpenPortal } from './portal-store';
import { resolveObject } from './resolve-object';
import { purgeLimits, updateLimits } from './write-limits';

export const CONTROL_ROOT = '/__simulator/';

export type ControlCall = {
  readonly method: string;
  /** Behind the root: `journal`, `faults`, … */
  readonly resource: string;
  /** The first portal where none is named. */
  readonly hubId: string | null;
  readonly bodyText: string;
};

export type ControlParts = {
  readonly portals: readonly OpenPortal[];
  readonly journal: Journal;
  readonly faults: Faults;
};

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
export async function answerControl(parts: ControlParts, call: ControlCall): Promise<Answer> {
  switch (`${call.method} ${call.resource}`) {
    case 'GET journal':
      return jsonAnswer(200, { requests: parts.journal.list() });
    case 'DELETE journal':
      parts.journal.clear();
      return NO_CONTENT;
    case 'GET faults':
      return jsonAnswer(200, { faults: parts.faults.list() });
    case 'POST faults':
      return withBody(faultSchema, call, (fault) => jsonAnswer(201, parts.faults.add(fault)));
    case 'DELETE faults':
      parts.faults.clear();
      return NO_CONTENT;
    default:
      return answerPortalControl(parts, call);
  }
}

async function answerPortalControl(parts: ControlParts, call: ControlCall): Promise<Answer> {
  const portal = parts.portals.find(
    ({ hubId }) => call.hubId === null || String(hubId) === call.hubId,
  );
  if (portal === undefined) return refusal(404, `No portal has the hub id ${call.hubId ?? ''}.`);
  switch (`${call.method} ${call.resource}`) {
    case 'GET state':
      return jsonAnswer(200, portal.state());
    case 'DELETE state':
      return stored(portal, () => portal.initialState);
    case 'POST limits':
      return withBody(limitSchema, call, (wanted) => changeLimit(portal, wanted));
    case 'POST rules':
      return withBody(rulesSchema, call, (rules) =>
        stored(portal, (state) => ({ ...state, rules })),
      );
    default:
      return refusal(404, `The simulator has no ${call.method} ${CONTROL_ROOT}${call.resource}.`);
  }
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

async function withBody<Schema extends z.ZodType>(
  schema: Schema,
  call: ControlCall,
  answer: (value: z.output<Schema>) => Answer | Promise<Answer>,
): Promise<Answer> {
  let json: unknown;
  try {
    json = JSON.parse(call.bodyText);
  } catch {
    return refusal(400, 'The body is not JSON.');
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? answer(parsed.data) : refusal(400, z.prettifyError(parsed.error));
}

function refusal(status: number, message: string): Answer {
  return jsonAnswer(status, { message });
}
