export type BindableValue = string | number | null;

/** A value that a database cannot take as it is. */
export class UnbindableValueError extends Error {
  override readonly name = 'UnbindableValueError';
  /** From 1. */
  readonly position: number;
  readonly valueType: string;

  constructor(position: number, valueType: string) {
    super(
      `Parameter ${position} is ${valueType}. A database takes strings, finite numbers, null, booleans and dates; turn it into one of these first.`,
    );
    this.position = position;
    this.valueType = valueType;
  }
}

/**
 * What goes to the driver, on both engines. libsql ends the whole process (a panic, not an
 * exception) when it is given a boolean, a Date or an object, so nothing else may pass.
 */
export function bindableValues(values: readonly unknown[]): BindableValue[] {
  return values.map((value, index) => bindableValue(value, index + 1));
}

function bindableValue(value: unknown, position: number): BindableValue {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.getTime();
  throw new UnbindableValueError(position, describeType(value));
}

function describeType(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return typeof value;
  return value instanceof Date ? 'an invalid Date' : `an object (${prototypeName(value)})`;
}

function prototypeName(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || typeof prototype !== 'object') return 'no prototype';
  const { constructor } = prototype;
  return typeof constructor === 'function' ? constructor.name : 'unknown';
}
