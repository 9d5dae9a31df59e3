/** What follows the `?` of a page, as the router gives it. */
export type PageSearch = Readonly<Record<string, string | readonly string[] | undefined>>;

export function toSearchParams(search: PageSearch): URLSearchParams {
  return new URLSearchParams(
    Object.entries(search).flatMap(([name, values]) =>
      [values ?? []].flat().map((value): [string, string] => [name, value]),
    ),
  );
}
