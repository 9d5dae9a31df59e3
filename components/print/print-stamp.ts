/** Who prints, and now, in epoch milliseconds. */
export function printStamp({ name }: { readonly name: string }) {
  return { by: name, at: Date.now() } as const;
}
