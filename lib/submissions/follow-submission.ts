import { isEnded } from './derive-status';
import { formatMark } from './live-mark';
import type { LiveMark } from './live-ports';
import { readLiveEvent, type LiveDependencies } from './live-submission';

/** Nothing was told yet. */
const BEGINNING: LiveMark = {
  row: { revision: -1, number: 0 },
  batch: { revision: -1, number: 0 },
};

export type Followed = {
  readonly submissionId: string;
  readonly tell: () => Promise<{
    readonly text: string;
    readonly next: 'at_once' | 'when_changed' | 'end';
  } | null>;
};

/** Tells a submission event by event, as text for `text/event-stream`; `null` where there is none. */
export async function followSubmission(
  dependencies: LiveDependencies,
  { submissionId, mark }: { readonly submissionId: string; readonly mark: LiveMark | null },
): Promise<Followed | null> {
  const { submissions, hubIds } = dependencies;
  if ((await submissions.findSubmission(submissionId, hubIds)) === null) return null;
  let told = mark ?? BEGINNING;
  return {
    submissionId,
    tell: async () => {
      const read = await readLiveEvent(dependencies, { submissionId, mark: told });
      if (read === null) return null;
      told = read.mark;
      const { head, isMore } = read.event;
      const text = `id: ${formatMark(told)}\nevent: changes\ndata: ${JSON.stringify(read.event)}\n\n`;
      return { text, next: isMore ? 'at_once' : isEnded(head.status) ? 'end' : 'when_changed' };
    },
  };
}
