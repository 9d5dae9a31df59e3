import { objectNames } from './batch-error';
import { withDefinition } from './labels';
import type { AssociationType, Definition, Direction, PortalState } from './portal-state';
import { resolveObject, type KnownObject } from './resolve-object';
import type { NewSchema, NewSchemaAssociation, SchemaLabels } from './schema-body';

export type SchemaChange<Made> =
  | { readonly kind: 'changed'; readonly state: PortalState; readonly made: Made }
  | { readonly kind: 'unknown_object'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: string };

/** Gives it an unlabeled association with each of the objects named. Properties are not kept. */
export function createSchema(state: PortalState, wanted: NewSchema): SchemaChange<string> {
  if (!/^[a-z]\w*$/i.test(wanted.name)) {
    return refused('A name begins with a letter and has letters, digits and _ only');
  }
  if (state.customObjects.some((object) => object.name === wanted.name)) {
    return refused(`An object named ${wanted.name} exists already`);
  }
  const objectTypeId = `2-${state.nextObjectId}`;
  let next: PortalState = {
    ...state,
    nextObjectId: state.nextObjectId + 1,
    customObjects: [...state.customObjects, { objectTypeId, name: wanted.name, ...wanted.labels }],
  };
  for (const text of wanted.associatedObjects) {
    const object = resolveObject(next, text);
    if (object === undefined) return { kind: 'unknown_object', text };
    next = withPlain(
      next,
      { fromObjectTypeId: objectTypeId, toObjectTypeId: object.objectTypeId },
      null,
    );
  }
  return { kind: 'changed', state: next, made: objectTypeId };
}

export function updateSchema(
  state: PortalState,
  object: KnownObject,
  labels: SchemaLabels | null,
): SchemaChange<null> {
  if (!object.isCustom) return refused(`${object.name} is an object of HubSpot's`);
  const customObjects = state.customObjects.map((each) =>
    each.objectTypeId === object.objectTypeId ? { ...each, ...labels } : each,
  );
  return { kind: 'changed', state: { ...state, customObjects }, made: null };
}

/** With its associations and their limits. */
export function deleteSchema(state: PortalState, object: KnownObject): SchemaChange<null> {
  if (!object.isCustom) return refused(`${object.name} is an object of HubSpot's`);
  const isOfAnother = (direction: Direction): boolean =>
    direction.fromObjectTypeId !== object.objectTypeId &&
    direction.toObjectTypeId !== object.objectTypeId;
  const next: PortalState = {
    ...state,
    customObjects: state.customObjects.filter((each) => each.objectTypeId !== object.objectTypeId),
    definitions: state.definitions.filter(isOfAnother),
    limits: state.limits.filter(isOfAnother),
    technicalLimits: state.technicalLimits.filter(isOfAnother),
    records: state.records.filter(isOfAnother),
  };
  return { kind: 'changed', state: next, made: null };
}

export function createSchemaAssociation(
  state: PortalState,
  wanted: NewSchemaAssociation,
): SchemaChange<AssociationType> {
  const from = resolveObject(state, wanted.fromObjectTypeId);
  if (from === undefined) return { kind: 'unknown_object', text: wanted.fromObjectTypeId };
  const to = resolveObject(state, wanted.toObjectTypeId);
  if (to === undefined) return { kind: 'unknown_object', text: wanted.toObjectTypeId };
  const pair = { fromObjectTypeId: from.objectTypeId, toObjectTypeId: to.objectTypeId };
  const next = withPlain(state, pair, wanted.name);
  const made = next.definitions.at(-1);
  if (made === undefined) throw new Error('An association was made, and is not there.');
  return { kind: 'changed', state: next, made: fromSide(made) };
}

function withPlain(state: PortalState, pair: Direction, name: string | null): PortalState {
  const { from, to } = objectNames(state, pair);
  const usualName = `${from}_to_${to}`.toLowerCase();
  return withDefinition(state, pair, { name: name ?? usualName, label: null, inverseLabel: null });
}

function fromSide(definition: Definition): AssociationType {
  const { category, typeId, inverseTypeId, name, label } = definition;
  const { fromObjectTypeId, toObjectTypeId } = definition;
  const isMirrored = fromObjectTypeId === toObjectTypeId;
  return {
    ...{ category, typeId, inverseTypeId, name, label, isMirrored },
    ...{ fromObjectTypeId, toObjectTypeId },
  };
}

function refused(message: string): { readonly kind: 'refused'; readonly message: string } {
  return { kind: 'refused', message: `${message} (simulated)` };
}
