import type { Pair } from '../limits/limit';
import type { LabelRow, Lane, ObjectSchema } from '../portals/hubspot-portal';
import { labelsPath, schemaPath, schemasPath } from './paths';
import type { HubSpotConnection } from './connection';
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

/** Custom objects only; needs a scope of theirs. */
export function listSchemas(
  connection: HubSpotConnection,
  lane: Lane,
): Promise<readonly ObjectSchema[]> {
  const path = schemasPath(connection.apiVersion);
  return readHubSpot(connection, { path, lane, schema: objectSchemasSchema });
}

export function readSchema(
  connection: HubSpotConnection,
  objectTypeId: string,
  lane: Lane,
): Promise<ObjectSchema> {
  const path = schemaPath(connection.apiVersion, objectTypeId);
  return readHubSpot(connection, { path, lane, schema: objectSchemaSchema });
}
