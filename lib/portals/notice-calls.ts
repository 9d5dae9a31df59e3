import type { Result } from '../result';
import type { HubSpotFailure, HubSpotPortal } from './hubspot-portal';

/** The same portal; tells of every answer what became of it. */
export function noticeCalls(
  hubspot: HubSpotPortal,
  onAnswer: (failure: HubSpotFailure | null) => void,
): HubSpotPortal {
  const noticed =
    <Arguments extends readonly unknown[], Value>(
      call: (...given: Arguments) => Promise<Result<Value, HubSpotFailure>>,
    ) =>
    async (...given: Arguments): Promise<Result<Value, HubSpotFailure>> => {
      const answer = await call(...given);
      onAnswer(answer.ok ? null : answer.error);
      return answer;
    };
  return {
    readAllLimits: noticed(hubspot.readAllLimits),
    readPairLimits: noticed(hubspot.readPairLimits),
    sendBatch: noticed(hubspot.sendBatch),
    listLabels: noticed(hubspot.listLabels),
    listSchemas: noticed(hubspot.listSchemas),
    readSchema: noticed(hubspot.readSchema),
    readAccount: noticed(hubspot.readAccount),
    readUsage: noticed(hubspot.readUsage),
    readTokenInfo: noticed(hubspot.readTokenInfo),
  };
}
