/** As long as a call counts against HubSpot's limit at most. */
const COUNTED_MS = 10_020;

export type RecentCalls = {
  /** A call was answered. */
  readonly note: () => void;
  /** Of those that were answered, how many still count. */
  readonly count: () => number;
};

/** The calls of the last ten seconds, for people to look at. */
export function createRecentCalls(nowMs: () => number): RecentCalls {
  let answeredAt: number[] = [];
  const forget = (): void => {
    const since = nowMs() - COUNTED_MS;
    if ((answeredAt[0] ?? since + 1) <= since) answeredAt = answeredAt.filter((at) => at > since);
  };
  return {
    note: () => {
      forget();
      answeredAt.push(nowMs());
    },
    count: () => {
      forget();
      return answeredAt.length;
    },
  };
}
