'use client';

import { useState } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { Plan } from '@/lib/limits/plan';
import type { ApiVersion } from '@/lib/portals/portal';
import { Details } from '../ui/details';
import { plannedCall } from './planned-call';

/** For those who want to see it to the letter. The token is never part of it. */
export function ApiCalls({ plan, apiVersion }: { plan: Plan; apiVersion: ApiVersion }) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  if (plan.batches.length === 0) return null;
  const rows = new Map(plan.rows.map((row) => [row.rowNumber, row]));
  const calls = isOpen ? plan.batches.map((batch) => plannedCall(apiVersion, batch, rows)) : [];
  return (
    <Details
      className="pt-4"
      summary={t('preview.calls')}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <p className="max-w-text pb-2 text-text-2">{t('preview.callList')}</p>
      <ol className="grid gap-3">
        {calls.map(({ batchNumber, path, body }) => (
          <li key={batchNumber} className="grid gap-1 font-mono text-data">
            <code className="break-all select-all">POST {path}</code>
            <pre className="rounded-cell bg-sunken p-2 break-all whitespace-pre-wrap select-all">
              {body}
            </pre>
          </li>
        ))}
      </ol>
    </Details>
  );
}
