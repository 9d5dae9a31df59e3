'use client';

import { RotateCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { Result } from '@/lib/result';
import type { UserError } from '@/lib/user-error';
import { Button } from '../ui/button';

type CatalogueAgeProps = {
  readonly portal: { readonly hubId: number; readonly name: string };
  /** Epoch milliseconds; `null` where they were never read. */
  readonly readAt: number | null;
  readonly refresh: (input: { readonly hubId: number }) => Promise<Result<null, UserError>>;
  /** In a table the column says what the time is of. */
  readonly place: 'table' | 'page';
};

/** When a portal's objects and labels were read, and the way to read them again. */
export function CatalogueAge({ portal, readAt, refresh, place }: CatalogueAgeProps) {
  const { t, format } = useI18n();
  const router = useRouter();
  const [isReading, startReading] = useTransition();
  const [outcome, setOutcome] = useState<'read' | 'failed'>('read');
  const time = readAt === null ? t('catalogue.never') : format.dateTime(readAt);
  const read = () => {
    startReading(async () => {
      const answer = await refresh({ hubId: portal.hubId }).catch(() => null);
      setOutcome(answer?.ok === true ? 'read' : 'failed');
      if (answer?.ok === true) router.refresh();
    });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-data text-text-2 tabular-nums print:hidden">
      <span className="whitespace-nowrap">
        {place === 'table' || readAt === null ? time : t('catalogue.asOf', { time })}
      </span>
      <Button
        size="small"
        aria-label={t('catalogue.refreshOf', { name: portal.name })}
        title={t('catalogue.refresh')}
        pending={isReading ? t('catalogue.reading') : undefined}
        onClick={read}
      >
        <RotateCw aria-hidden size={16} strokeWidth={1.5} className="size-3.5" />
        {place === 'table' ? null : t('catalogue.refresh')}
      </Button>
      {outcome === 'failed' ? (
        <span role="alert" className="text-bad">
          {t('catalogue.failed', { time })}
        </span>
      ) : null}
    </div>
  );
}
