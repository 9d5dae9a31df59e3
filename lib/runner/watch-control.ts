import type { RunStore } from '../submissions/ports';

/** How long a person waits at most until no further call is made. */
export const CONTROL_EVERY_MS = 500;

export type ControlWatch = {
  /** Aborts once a person asked for something. */
  readonly asked: AbortSignal;
  readonly stop: () => void;
};

/** Looks again and again whether a person wants the submission to stop; whichever process they asked. */
export function watchControl(
  runs: Pick<RunStore, 'readControl'>,
  submissionId: string,
  everyMs = CONTROL_EVERY_MS,
): ControlWatch {
  const asked = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  let isOver = false;
  const look = async (): Promise<void> => {
    // A database that does not answer now will be asked again; the run itself reports it.
    const control = await runs.readControl(submissionId).catch(() => null);
    if (control !== null) asked.abort();
    else lookLater();
  };
  const lookLater = (): void => {
    if (!isOver) timer = setTimeout(() => void look(), everyMs);
  };
  lookLater();
  return {
    asked: asked.signal,
    stop: () => {
      isOver = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
