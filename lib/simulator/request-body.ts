import { CATEGORIES } from './portal-state';
import type { NewLabel } from './labels';
import type { LimitInput, PurgeInput } from './write-limits';

export type Parsed<Value> =
  | { readonly kind: 'parsed'; readonly value: Value }
  | { readonly kind: 'malformed'; readonly message: string };

type Fields = Readonly<Record<string, unknown>>;

const INT32_MAX = 2_147_483_647;

export function parseLimitInputs(text: string): Parsed<readonly LimitInput[]> {
  return parseInputs(text, ['category', 'maxToObjectIds', 'typeId'], (fields) => {
    const category = CATEGORIES.find((each) => each === fields['category']);
    if (category === undefined) return malformed(cannotDeserialize('Category', fields['category']));
    const typeId = parseInteger(fields['typeId']);
    if (typeId.kind === 'malformed') return typeId;
    const maxToObjectIds = parseInteger(fields['maxToObjectIds']);
    if (maxToObjectIds.kind === 'malformed') return maxToObjectIds;
    if (maxToObjectIds.value < 1) {
      return malformed(
        `maxToObjectIds must be at least 1, not ${maxToObjectIds.value} (simulated)`,
      );
    }
    return parsed({ category, typeId: typeId.value, maxToObjectIds: maxToObjectIds.value });
  });
}

export function parsePurgeInputs(text: string): Parsed<readonly PurgeInput[]> {
  return parseInputs(text, ['category', 'typeId'], (fields) => {
    const category = fields['category'];
    if (typeof category !== 'string') return malformed(cannotDeserialize('String', category));
    const typeId = parseInteger(fields['typeId']);
    return typeId.kind === 'malformed' ? typeId : parsed({ category, typeId: typeId.value });
  });
}

export function parseNewLabel(text: string): Parsed<NewLabel> {
  const body = parseObject(text);
  if (body.kind === 'malformed') return body;
  const missing = missingFields(body.value, ['label', 'name']);
  if (missing !== null) return missing;
  const { name, label, inverseLabel = null } = body.value;
  if (typeof name !== 'string') return malformed(cannotDeserialize('String', name));
  if (typeof label !== 'string') return malformed(cannotDeserialize('String', label));
  if (inverseLabel !== null && typeof inverseLabel !== 'string') {
    return malformed(cannotDeserialize('String', inverseLabel));
  }
  return parsed({ name, label, inverseLabel });
}

function parseInputs<Input>(
  text: string,
  required: readonly string[],
  parseInput: (fields: Fields) => Parsed<Input>,
): Parsed<readonly Input[]> {
  const body = parseObject(text);
  if (body.kind === 'malformed') return body;
  const missing = missingFields(body.value, ['inputs']);
  if (missing !== null) return missing;
  const inputs = body.value['inputs'];
  if (!Array.isArray(inputs)) return malformed(cannotDeserialize('List', inputs));
  const values: Input[] = [];
  for (const input of inputs as readonly unknown[]) {
    if (!isFields(input)) return malformed(cannotDeserialize('Object', input));
    const incomplete = missingFields(input, required);
    if (incomplete !== null) return incomplete;
    const value = parseInput(input);
    if (value.kind === 'malformed') return value;
    values.push(value.value);
  }
  return parsed(values);
}

function parseObject(text: string): Parsed<Fields> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return malformed('Invalid input JSON on line 1, column 1: Unexpected character (simulated)');
  }
  return isFields(value) ? parsed(value) : malformed(cannotDeserialize('Object', value));
}

function parseInteger(value: unknown): Parsed<number> {
  const isInt32 = Number.isInteger(value) && Math.abs(Number(value)) <= INT32_MAX;
  return isInt32 ? parsed(Number(value)) : malformed(cannotDeserialize('Integer', value));
}

/** The text as it was recorded; the simulator does not count the column. */
function missingFields(
  fields: Fields,
  required: readonly string[],
): { readonly kind: 'malformed'; readonly message: string } | null {
  const missing = required.filter((name) => fields[name] === undefined || fields[name] === null);
  if (missing.length === 0) return null;
  return malformed(
    `Invalid input JSON on line 1, column 3. Some required fields were not set: [${missing.join(', ')}]`,
  );
}

/** Recorded up to the name of the type. */
function cannotDeserialize(type: string, value: unknown): string {
  const shown = JSON.stringify(value);
  return `Invalid input JSON on line 1, column 1: Cannot deserialize value of type ${type} from ${shown} (simulated)`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed<Value>(value: Value): { readonly kind: 'parsed'; readonly value: Value } {
  return { kind: 'parsed', value };
}

function malformed(message: string): { readonly kind: 'malformed'; readonly message: string } {
  return { kind: 'malformed', message };
}
