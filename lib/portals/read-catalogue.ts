import { buildCatalogue, type Catalogue } from '../limits/catalogue';
import { HUBSPOT_OBJECTS } from '../limits/hubspot-objects';
import { pairKey, reversePair, type Pair } from '../limits/limit';
import { fail, succeed, type Result } from '../result';
import type {
  FailureKind,
  HubSpotFailure,
  HubSpotPortal,
  Lane,
  ObjectSchema,
} from './hubspot-portal';

/** Answers that concern one object or pair: the rest of the catalogue can still be read. */
const FINAL_FAILURES: readonly FailureKind[] = ['refused', 'missing_scope'];
/** The same, but another time the answer may be there. */
const PASSING_FAILURES: readonly FailureKind[] = ['unreadable', 'server_error', 'timeout'];

/** `isWhole`: nothing is left out that another read could bring. */
export type CatalogueRead = { readonly catalogue: Catalogue; readonly isWhole: boolean };

/** The objects that most portals use: their pairs are asked for labels where schemas tell nothing. */
const CORE_OBJECTS = ['0-1', '0-2', '0-3', '0-5'];

/**
 * Reads what exists in a portal: its custom objects, each object's schema (which alone says where a
 * type belongs), and the labels of the pairs that have types of their own. Costs a call an object
 * and a call a labeled pair, never one a pair of objects. What HubSpot refuses for one object is
 * left out; a failure of the connection or the token is the answer.
 */
export async function readCatalogue(
  hubspot: HubSpotPortal,
  lane: Lane,
): Promise<Result<CatalogueRead, HubSpotFailure>> {
  const custom = await hubspot.listSchemas(lane);
  if (!custom.ok && !FINAL_FAILURES.includes(custom.error.kind)) return custom;
  const customSchemas = custom.ok ? custom.value : [];
  const objectTypeIds = [...HUBSPOT_OBJECTS, ...customSchemas].map((type) => type.objectTypeId);
  const schemas = await collect(objectTypeIds, (id) => hubspot.readSchema(id, lane));
  if (!schemas.ok) return schemas;
  const known = mergeById([...customSchemas, ...schemas.value.read]);
  const pairs =
    schemas.value.read.length > 0
      ? ownPairs(known)
      : corePairs(customSchemas.map((schema) => schema.objectTypeId));
  const labels = await collect(pairs, async (pair) => {
    const rows = await hubspot.listLabels(pair, lane);
    return rows.ok ? succeed({ pair, rows: rows.value }) : rows;
  });
  if (!labels.ok) return labels;
  return succeed({
    catalogue: buildCatalogue({ schemas: known, labels: labels.value.read }),
    isWhole: schemas.value.isWhole && labels.value.isWhole,
  });
}

async function collect<Input, Value>(
  inputs: readonly Input[],
  call: (input: Input) => Promise<Result<Value, HubSpotFailure>>,
): Promise<Result<{ readonly read: readonly Value[]; readonly isWhole: boolean }, HubSpotFailure>> {
  const answers = await Promise.all(inputs.map(call));
  const read: Value[] = [];
  let isWhole = true;
  for (const answer of answers) {
    if (answer.ok) read.push(answer.value);
    else if (PASSING_FAILURES.includes(answer.error.kind)) isWhole = false;
    else if (!FINAL_FAILURES.includes(answer.error.kind)) return fail(answer.error);
  }
  return succeed({ read, isWhole });
}

/** The schema read on its own is the fuller one; the list's is kept where there is no other. */
function mergeById(schemas: readonly ObjectSchema[]): readonly ObjectSchema[] {
  return [...new Map(schemas.map((schema) => [schema.objectTypeId, schema])).values()];
}

/** Both directions of each pair that has a type which is not in HubSpot's fixed table. */
function ownPairs(schemas: readonly ObjectSchema[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { category, fromObjectTypeId, toObjectTypeId } of schemas.flatMap(
    (schema) => schema.associations,
  )) {
    if (category === 'HUBSPOT_DEFINED') continue;
    const pair = { fromObjectTypeId, toObjectTypeId };
    for (const each of [pair, reversePair(pair)]) pairs.set(pairKey(each), each);
  }
  return [...pairs.values()];
}

function corePairs(customObjectTypeIds: readonly string[]): readonly Pair[] {
  const objects = [...CORE_OBJECTS, ...customObjectTypeIds];
  return objects.flatMap((fromObjectTypeId) =>
    objects.map((toObjectTypeId) => ({ fromObjectTypeId, toObjectTypeId })),
  );
}
