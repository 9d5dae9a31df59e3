export type JournalEntry = {
  /** Of the portal whose token the call carried; `null` of OAuth calls. */
  readonly hubId: number | null;
  readonly method: string;
  readonly path: string;
  readonly body: string;
  /** `null` while it is not answered. */
  readonly status: number | null;
  readonly applied: boolean;
};

/** All API calls that the simulator received, in their order. */
export async function simulatorJournal(simulatorUrl: string): Promise<readonly JournalEntry[]> {
  const answer = await fetch(`${simulatorUrl}/__simulator/journal`);
  return ((await answer.json()) as { requests: JournalEntry[] }).requests;
}

export function writesOf(journal: readonly JournalEntry[]) {
  return journal
    .filter(({ method }) => method === 'POST')
    .map(({ path, body }) => ({ path, body }));
}

export async function addFault(
  simulatorUrl: string,
  fault: Readonly<Record<string, unknown>>,
): Promise<void> {
  const answer = await fetch(`${simulatorUrl}/__simulator/faults`, {
    method: 'POST',
    body: JSON.stringify(fault),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
