'use client';

import type { ReactNode } from 'react';
import { renderError } from '@/lib/i18n/render-error';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { UserError } from '@/lib/user-error';
import { Banner } from '../ui/banner';

type ErrorNoteProps = {
  readonly title: string;
  /** `null`: no answer came. */
  readonly error: UserError | null;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
};

/** What happened, what it means, what to do; and what HubSpot's support would ask for. */
export function ErrorNote({ title, error, actions, children }: ErrorNoteProps) {
  const { t } = useI18n();
  const correlationId = error?.params['correlationId'];
  return (
    <Banner
      tone="bad"
      announce="now"
      title={title}
      actions={actions}
      reference={
        typeof correlationId === 'string' && correlationId !== '–'
          ? { label: t('preview.correlationId'), value: correlationId }
          : undefined
      }
    >
      {error === null ? null : <p>{renderError(t, error)}</p>}
      {children}
    </Banner>
  );
}
