import type { Pair } from '../limits/limit';
import type { LabelRow, Lane, ObjectSchema } from '../portals/hubspot-portal';
import { labelsPath, schemaPath, schemasPath } from './paths';
import type { HubSpotConnection } from './connection';
import { HubSpotError } from './errors';
import { readHubSpot } from './request';
import { labelsSchema, objectSchemaSchema, objectSchemasSchema } from './schemas';

export function listLabels(
  connection: HubSpotConnection,
  pair: Pair,
  lane: Lane,
): Promise<readonly LabelRow[]> {
  const path = labelsPath(connection.apiVersion, pair);
  return readHubSpot(connection, { path, lane, schema: labelsSchema });
}

/**
 * Custom objects only; needs a scope of theirs. Where the list with all associations is more than is
 * read of one answer, it is read without: each object's own schema tells them, too.
 */
export async function listSchemas(
  connection: HubSpotConnection,
  lane: Lane,
): Promise<readonly ObjectSchema[]> {
  const read = (associations: 'with' | 'without') =>
    readHubSpot(connection, {
      path: schemasPath(connection.apiVersion, associations),
      lane,
      schema: objectSchemasSchema,
    });
  try {
    return await read('with');
  } catch (error) {
    if (error instanceof HubSpotError && error.failure.kind === 'too_large') return read('without');
    throw error;
  }
}

export function readSchema(
  connection: HubSpotConnection,
  objectTypeId: string,
  lane: Lane,
): Promise<ObjectSchema> {
  const path = schemaPath(connection.apiVersion, objectTypeId);
  return readHubSpot(connection, { path, lane, schema: objectSchemaSchema });
}
