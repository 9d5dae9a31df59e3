import type { UserError } from '../user-error';
import type { Translate } from './i18n';

/** What happened, what it means, what to do next. */
export function renderError(t: Translate, error: UserError): string {
  return t(`errors.${error.code}`, { ...error.params });
}
