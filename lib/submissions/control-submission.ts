import { fail, succeed, type Result } from '../result';
import { userError, type UserError } from '../user-error';
import type { ControlAsk, LiveStore } from './live-ports';
import type { Actor } from './portal-access';

export type ControlDependencies = {
  readonly actor: Actor;
  readonly live: Pick<LiveStore, 'askControl' | 'keepRows'>;
  /** The portals that the person may see. */
  readonly hubIds: readonly number[];
  /** Tells the runner and those who follow; called only after the wish is stored. */
  readonly onAsked: (submissionId: string) => void;
};

/** Stops a submission after the calls under way, lets it go on, or ends it where it is paused. */
export async function controlSubmission(
  { actor, live, hubIds, onAsked }: ControlDependencies,
  { submissionId, wish }: { readonly submissionId: string; readonly wish: ControlAsk },
): Promise<Result<null, UserError>> {
  const { personId, name } = actor;
  const outcome = await live.askControl({ submissionId, hubIds, personId, name, wish });
  switch (outcome) {
    case 'done':
      onAsked(submissionId);
      return succeed(null);
    case 'ended':
      return fail(userError('submission_ended'));
    case 'not_paused':
      return fail(userError('submission_not_paused'));
    case 'not_found':
      return fail(userError('submission_not_found'));
  }
}

/** Leaves HubSpot's value of rows that wait for a decision as it is. Gives how many were marked. */
export async function keepHubSpotsLimits(
  { actor, live, hubIds, onAsked }: ControlDependencies,
  {
    submissionId,
    rowNumbers,
  }: {
    readonly submissionId: string;
    readonly rowNumbers: readonly number[];
  },
): Promise<Result<number, UserError>> {
  const { personId, name } = actor;
  const kept = await live.keepRows({ submissionId, hubIds, personId, name, wish: rowNumbers });
  if (kept > 0) onAsked(submissionId);
  return succeed(kept);
}
