export type Parsed<Value> =
  | { readonly kind: 'parsed'; readonly value: Value }
  | { readonly kind: 'malformed'; readonly message: string };

export type Fields = Readonly<Record<string, unknown>>;

type Malformed = { readonly kind: 'malformed'; readonly message: string };

const INT32_MAX = 2_147_483_647;

export function parseObject(text: string): Parsed<Fields> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return malformed('Invalid input JSON on line 1, column 1: Unexpected character (simulated)');
  }
  return isFields(value) ? parsed(value) : malformed(cannotDeserialize('Object', value));
}

/** An object in which all of `required` are set. */
export function parseFields(text: string, required: readonly string[]): Parsed<Fields> {
  const body = parseObject(text);
  return body.kind === 'malformed' ? body : (missingFields(body.value, required) ?? body);
}

export function parseInteger(value: unknown): Parsed<number> {
  const isInt32 = Number.isInteger(value) && Math.abs(Number(value)) <= INT32_MAX;
  return isInt32 ? parsed(Number(value)) : malformed(cannotDeserialize('Integer', value));
}

export function parseText(value: unknown): Parsed<string> {
  return typeof value === 'string' ? parsed(value) : malformed(cannotDeserialize('String', value));
}

export function parseOptionalText(value: unknown): Parsed<string | null> {
  return value === undefined || value === null ? parsed(null) : parseText(value);
}

/** The text as it was recorded; the simulator does not count the column. */
export function missingFields(fields: Fields, required: readonly string[]): Malformed | null {
  const missing = required.filter((name) => fields[name] === undefined || fields[name] === null);
  if (missing.length === 0) return null;
  return malformed(
    `Invalid input JSON on line 1, column 3. Some required fields were not set: [${missing.join(', ')}]`,
  );
}

/** Recorded up to the name of the type. */
export function cannotDeserialize(type: string, value: unknown): string {
  const shown = JSON.stringify(value);
  return `Invalid input JSON on line 1, column 1: Cannot deserialize value of type ${type} from ${shown} (simulated)`;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function parsed<Value>(value: Value): { readonly kind: 'parsed'; readonly value: Value } {
  return { kind: 'parsed', value };
}

export function malformed(message: string): Malformed {
  return { kind: 'malformed', message };
}
