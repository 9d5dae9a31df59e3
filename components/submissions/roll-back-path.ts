/** The checkboxes of the history belong to this form. */
export const ROLL_BACK_FORM = 'roll-back';

/** The field that names a submission; it may come several times. */
export const ROLL_BACK_FIELD = 'submission';

export function rollBackPath(hubId: number) {
  return `/p/${hubId}/submissions/roll-back` as const;
}
