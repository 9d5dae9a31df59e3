import { jsonAnswer, unknownObjectType } from './answers';
import { unchanged, type AnswerCall } from './call';
import { objectById } from './resolve-object';

export const ACCOUNT_ANSWERS = {
  read_account: (state) => unchanged(jsonAnswer(200, state.account)),
  read_api_usage: (_state, call) =>
    unchanged(
      jsonAnswer(200, {
        results: [
          {
            name: 'Simulator',
            usageLimit: DAILY_CALLS_MAX,
            currentUsage: 0,
            collectedAt: new Date(call.now()).toISOString(),
            fetchStatus: 'SUCCESS',
          },
        ],
      }),
    ),
  list_library: (state) =>
    unchanged(
      jsonAnswer(200, {
        enablementByObjectTypeId: Object.fromEntries(
          LIBRARY_OBJECTS.map((id) => [id, state.enabledObjects.includes(id)]),
        ),
      }),
    ),
  read_library_object: (state, call) => {
    const [objectTypeId = ''] = call.parameters;
    if (objectById(state, objectTypeId) === undefined) {
      return unchanged(unknownObjectType(objectTypeId));
    }
    const enablement =
      !LIBRARY_OBJECTS.includes(objectTypeId) || state.enabledObjects.includes(objectTypeId);
    return unchanged(jsonAnswer(200, { enablement }));
  },
} satisfies Record<string, AnswerCall>;

/** Calls. What HubSpot grants a Free or Starter account. */
const DAILY_CALLS_MAX = 250_000;

/** Service, course, listing, appointment: off until an account turns them on. */
const LIBRARY_OBJECTS: readonly string[] = ['0-162', '0-410', '0-420', '0-421'];
