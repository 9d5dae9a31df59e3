import type { Result } from '@/lib/result';
import type { ControlAsk } from '@/lib/submissions/live-ports';
import type { UserError } from '@/lib/user-error';

type At = { readonly hubId: number; readonly submissionId: string };

/** What the submission's page takes and answers. */
export type SubmissionActions = {
  readonly control: (input: At & { readonly wish: ControlAsk }) => Promise<Result<null, UserError>>;
  readonly keep: (
    input: At & { readonly rowNumbers: number[] },
  ) => Promise<Result<number, UserError>>;
};
