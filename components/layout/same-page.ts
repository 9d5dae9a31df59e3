/** Pages that every portal has. What lies below them is one portal's own. */
const PAGES = ['limits', 'matrix', 'change', 'submissions', 'drift', 'copy'];

/** The page of `pathname` in another portal; its limits, where that page is of no portal. */
export function samePage(pathname: string, hubId: number): string {
  const page = /^\/p\/\d+\/([^/]+)/.exec(pathname)?.[1] ?? '';
  return `/p/${hubId}/${PAGES.includes(page) ? page : 'limits'}`;
}
