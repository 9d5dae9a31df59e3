import type { ConfigurationRow, Pair } from '../limits/limit';
import type { BatchInput, Operation } from '../limits/plan';
import type { BatchAnswer, Lane } from '../portals/hubspot-portal';
import { toBatchAnswer } from './batch-answer';
import { wireError } from './errors';
import { allConfigurationsPath, batchPath, pairConfigurationsPath } from './paths';
import type { HubSpotConnection } from './connection';
import { parseAnswer, readHubSpot, requestHubSpot } from './request';
import { batchAnswerSchema, configurationsSchema } from './schemas';

/** Every configured type of the account; HubSpot does not say which pair a row belongs to. */
export function readAllLimits(
  connection: HubSpotConnection,
  lane: Lane,
): Promise<readonly ConfigurationRow[]> {
  const path = allConfigurationsPath(connection.apiVersion);
  return readHubSpot(connection, { path, lane, schema: configurationsSchema });
}

export function readPairLimits(
  connection: HubSpotConnection,
  pair: Pair,
  lane: Lane,
): Promise<readonly ConfigurationRow[]> {
  const path = pairConfigurationsPath(connection.apiVersion, pair);
  return readHubSpot(connection, { path, lane, schema: configurationsSchema });
}

type OutgoingBatch = Pair & {
  readonly operation: Operation;
  readonly inputs: readonly BatchInput[];
};

/** Sends once. Rows that HubSpot's answer leaves out are not in `limits`. */
export async function sendBatch(
  connection: HubSpotConnection,
  batch: OutgoingBatch,
  beforeSend: () => Promise<void>,
): Promise<BatchAnswer> {
  const answer = await requestHubSpot(connection, {
    method: 'POST',
    path: batchPath(connection.apiVersion, batch),
    lane: 'submission',
    beforeSend,
    body: { inputs: batch.inputs.map((input) => toWireInput(batch.operation, input)) },
  });
  if (answer.body !== undefined) {
    return toBatchAnswer(parseAnswer(batchAnswerSchema, answer), answer);
  }
  if (batch.operation === 'purge') return toBatchAnswer({}, answer);
  throw wireError('unreadable', `HubSpot answered ${answer.httpStatus} without a body.`, {
    httpStatus: answer.httpStatus,
    correlationId: answer.correlationId,
  });
}

/** The order of the keys is that of HubSpot's own example. */
function toWireInput(operation: Operation, { category, typeId, limit }: BatchInput): object {
  if (operation === 'purge') return { category, typeId };
  if (limit === 'many') throw new Error(`A ${operation} of type ${typeId} has no number`);
  return { category, typeId, maxToObjectIds: limit };
}
