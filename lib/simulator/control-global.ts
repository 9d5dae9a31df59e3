import { z } from 'zod';
import { jsonAnswer, NO_CONTENT, type Answer } from './answers';
import { readJson, refusal, withBody, type ControlCall } from './control-call';
import { faultSchema, type Faults } from './faults';
import type { Journal } from './journal';
import type { OAuthServer } from './oauth-server';
import { oauthSettingsSchema } from './oauth-settings';
import { withExpiredTokens, withoutHub } from './oauth-state';
import type { OpenPortal } from './portal-store';
import { rateLimitSchema } from './rate-limit';
import type { RateLimiter } from './rate-limiter';

export type GlobalParts = {
  readonly portals: readonly OpenPortal[];
  readonly journal: Journal;
  readonly faults: Faults;
  readonly limiter: RateLimiter;
  readonly oauth: OAuthServer;
  readonly clock: () => number;
};

/** Controls of the simulator as a whole; `null` where the call is about one portal. */
export async function answerGlobalControl(
  parts: GlobalParts,
  call: ControlCall,
): Promise<Answer | null> {
  const { journal, faults, limiter } = parts;
  switch (`${call.method} ${call.resource}`) {
    case 'GET journal':
      return jsonAnswer(200, { requests: journal.list() });
    case 'DELETE journal':
      journal.clear();
      return NO_CONTENT;
    case 'GET faults':
      return jsonAnswer(200, { faults: faults.list() });
    case 'POST faults':
      return withBody(faultSchema, call, (fault) => jsonAnswer(201, faults.add(fault)));
    case 'DELETE faults':
      faults.clear();
      return NO_CONTENT;
    case 'GET portals':
      return jsonAnswer(200, { portals: parts.portals.map(describePortal) });
    case 'GET rate-limit':
      return jsonAnswer(200, limiter.rule());
    case 'POST rate-limit':
      return withBody(rateLimitSchema, call, (rule) => {
        limiter.setRule(rule);
        return jsonAnswer(200, rule);
      });
    case 'DELETE rate-limit':
      limiter.setRule(null);
      return NO_CONTENT;
    default:
      return answerOAuthControl(parts, call);
  }
}

function answerOAuthControl({ oauth, clock }: GlobalParts, call: ControlCall): Answer | null {
  const hubId = call.hubId === null ? null : Number(call.hubId);
  switch (`${call.method} ${call.resource}`) {
    case 'GET oauth':
      return jsonAnswer(200, oauth.settings());
    case 'POST oauth': {
      const given = z.record(z.string(), z.unknown()).safeParse(readJson(call));
      if (!given.success) return refusal(400, 'The body is not a JSON object.');
      const settings = oauthSettingsSchema.safeParse({ ...oauth.settings(), ...given.data });
      if (!settings.success) return refusal(400, z.prettifyError(settings.error));
      oauth.setSettings(settings.data);
      return jsonAnswer(200, settings.data);
    }
    case 'POST oauth/expire':
      oauth.change((state) => withExpiredTokens(state, hubId, clock()));
      return NO_CONTENT;
    case 'POST oauth/uninstall':
      if (hubId === null) return refusal(400, 'Name the portal: ?hubId=…');
      oauth.change((state) => withoutHub(state, hubId));
      return NO_CONTENT;
    default:
      return null;
  }
}

function describePortal(portal: OpenPortal) {
  const { portalName, accountType } = portal.state().account;
  return { hubId: portal.hubId, portalName, accountType };
}
