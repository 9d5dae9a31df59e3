/** Makes a forgotten case a compile error; at run time it names the value that nobody expected. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
