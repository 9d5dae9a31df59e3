import type { I18n } from '@/lib/i18n/i18n';
import { renderError } from '@/lib/i18n/render-error';
import type { UserError } from '@/lib/user-error';
import type { ReactNode } from 'react';
import { Banner } from '../ui/banner';

type LimitsNotReadProps = {
  readonly i18n: I18n;
  readonly error: UserError;
  readonly actions: ReactNode;
};

/** In place of the table: an empty one would claim that there are no limits. */
export function LimitsNotRead({ i18n, error, actions }: LimitsNotReadProps) {
  const { correlationId } = error.params;
  return (
    <Banner
      tone="bad"
      title={i18n.t('readFailed.title')}
      reference={
        typeof correlationId === 'string' && correlationId !== '–'
          ? { label: i18n.t('submission.correlationId'), value: correlationId }
          : undefined
      }
      actions={actions}
    >
      <p>{renderError(i18n.t, error)}</p>
    </Banner>
  );
}
