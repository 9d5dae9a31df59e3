import { jsonAnswer, NO_CONTENT, unknownObjectType, validationError, type Answer } from './answers';
import { unchanged, type AnswerCall, type Call, type CallOutcome } from './call';
import { deleteLabel } from './change-labels';
import {
  createSchema,
  createSchemaAssociation,
  deleteSchema,
  updateSchema,
  type SchemaChange,
} from './change-schemas';
import { allTypes } from './association-types';
import type { PortalState } from './portal-state';
import { objectById, resolveObject, type KnownObject } from './resolve-object';
import { parseNewSchema, parseNewSchemaAssociation, parseSchemaPatch } from './schema-body';
import { listSchemas, readSchema, schemaAssociation, type ObjectSchema } from './schemas';

export const SCHEMA_ANSWERS = {
  list_schemas: (state, call) => {
    const isArchived = call.query.get('archived') === 'true';
    const results = isArchived ? [] : listSchemas(state).map((schema) => asked(schema, call));
    return unchanged(jsonAnswer(200, { results }));
  },
  read_schema: withObject((state, call, object) =>
    unchanged(jsonAnswer(200, asked(readSchema(state, object), call))),
  ),
  create_schema: (state, call) => {
    const wanted = parseNewSchema(call.bodyText);
    if (wanted.kind === 'malformed') return unchanged(validationError(wanted.message));
    return changeOutcome(createSchema(state, wanted.value), (next, objectTypeId) =>
      jsonAnswer(201, schemaOf(next, objectTypeId)),
    );
  },
  update_schema: withObject((state, call, object) => {
    const labels = parseSchemaPatch(call.bodyText);
    if (labels.kind === 'malformed') return unchanged(validationError(labels.message));
    return changeOutcome(updateSchema(state, object, labels.value), (next) => {
      const schema = schemaOf(next, object.objectTypeId);
      // `undefined` is left out of JSON: HubSpot answers the definition alone.
      const definition = { ...schema, properties: undefined, associations: undefined };
      return jsonAnswer(200, { ...definition, portalId: next.account.portalId });
    });
  }),
  delete_schema: withObject((state, _call, object) =>
    changeOutcome(deleteSchema(state, object), () => NO_CONTENT),
  ),
  create_schema_association: withObject((state, call) => {
    const wanted = parseNewSchemaAssociation(call.bodyText);
    if (wanted.kind === 'malformed') return unchanged(validationError(wanted.message));
    return changeOutcome(createSchemaAssociation(state, wanted.value), (next, type) =>
      jsonAnswer(201, schemaAssociation(next, type)),
    );
  }),
  delete_schema_association: withObject(answerDeleteAssociation),
} satisfies Record<string, AnswerCall>;

function withObject(
  answer: (state: PortalState, call: Call, object: KnownObject) => CallOutcome,
): AnswerCall {
  return (state, call) => {
    const [text = ''] = call.parameters;
    const object = resolveObject(state, text);
    if (object === undefined) return unchanged(unknownObjectType(text));
    return answer(state, call, object);
  };
}

/** HubSpot takes an id or a name. */
function answerDeleteAssociation(state: PortalState, call: Call, object: KnownObject): CallOutcome {
  const [, identifier = ''] = call.parameters;
  const type = allTypes(state).find(
    (each) =>
      each.category !== 'HUBSPOT_DEFINED' &&
      [each.fromObjectTypeId, each.toObjectTypeId].includes(object.objectTypeId) &&
      (String(each.typeId) === identifier || each.name === identifier),
  );
  if (type === undefined) {
    return unchanged(validationError(`No association is named ${identifier} (simulated)`));
  }
  const change = deleteLabel(state, type, type.typeId);
  if (change.kind === 'refused') return unchanged(validationError(change.message));
  return { answer: NO_CONTENT, nextState: change.state };
}

function asked(schema: ObjectSchema, call: Call): ObjectSchema {
  const withAssociations = call.query.get('includeAssociationDefinitions') !== 'false';
  return withAssociations ? schema : { ...schema, associations: [] };
}

function schemaOf(state: PortalState, objectTypeId: string): ObjectSchema {
  const object = objectById(state, objectTypeId);
  if (object === undefined) throw new Error(`${objectTypeId} is not there.`);
  return readSchema(state, object);
}

function changeOutcome<Made>(
  change: SchemaChange<Made>,
  answer: (state: PortalState, made: Made) => Answer,
): CallOutcome {
  switch (change.kind) {
    case 'changed':
      return { answer: answer(change.state, change.made), nextState: change.state };
    case 'unknown_object':
      return unchanged(unknownObjectType(change.text));
    case 'refused':
      return unchanged(validationError(change.message));
  }
}
