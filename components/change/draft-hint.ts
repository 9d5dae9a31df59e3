const hintName = (hubId: number) => `linkcap-draft-${hubId}`;

/** A word in passing that there is a draft: whether to read it can be told at once. */
export function leaveDraftHint(hubId: number, draft: 'empty' | 'rows'): void {
  try {
    if (draft === 'rows') localStorage.setItem(hintName(hubId), '1');
    else localStorage.removeItem(hintName(hubId));
  } catch {
    // Without it the draft is read a little later.
  }
}

export function hasDraftHint(hubId: number): boolean {
  try {
    return localStorage.getItem(hintName(hubId)) !== null;
  } catch {
    return false;
  }
}
