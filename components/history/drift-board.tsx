'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { renderError } from '@/lib/i18n/render-error';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { Result } from '@/lib/result';
import type { UserError } from '@/lib/user-error';
import { addToDraft } from '../change/add-to-draft';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { DataTable } from '../ui/data-table';
import { LinkButton } from '../ui/link-button';
import { driftColumns } from './drift-columns';
import { toPlannedRow, type DriftRow } from './drift-row';

export type DriftActions = {
  readonly accept: (input: {
    readonly hubId: number;
    readonly driftIds: string[];
  }) => Promise<Result<unknown, UserError>>;
  /** Reads all limits of the portal now. */
  readonly check: (input: { readonly hubId: number }) => Promise<Result<unknown, UserError>>;
};

type DriftBoardProps = {
  readonly hubId: number;
  readonly rows: readonly DriftRow[];
  /** All that are open, on whichever page. */
  readonly openIds: readonly string[];
  readonly connection: 'connected' | 'none';
  readonly actions: DriftActions;
};

type Work = 'accept' | 'check';

/** What others changed, and what is to become of it. */
export function DriftBoard({ hubId, rows, openIds, connection, actions }: DriftBoardProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const router = useRouter();
  const [isWorking, startWork] = useTransition();
  const [work, setWork] = useState<Work>('check');
  const [failure, setFailure] = useState<UserError | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [planned, setPlanned] = useState<ReadonlySet<string>>(new Set());

  const run = (name: Work, action: () => Promise<Result<unknown, UserError>>) => {
    if (isWorking) return;
    setWork(name);
    startWork(async () => {
      const result = await action();
      setFailure(result.ok ? null : result.error);
      router.refresh();
    });
  };
  const accept = (driftIds: readonly string[]) => {
    run('accept', () => actions.accept({ hubId, driftIds: [...driftIds] }));
  };
  const planBack = (wanted: readonly DriftRow[]) => {
    const plannable = wanted.filter(({ ref }) => ref !== null);
    const wishes = plannable.map(toPlannedRow).filter((wish) => wish !== null);
    void addToDraft(hubId, wishes).then(() => {
      setPlanned((before) => new Set([...before, ...plannable.map(({ driftId }) => driftId)]));
      setSelected(new Set());
    });
  };
  const select = ({ driftId }: DriftRow) => {
    const next = new Set(selected);
    if (!next.delete(driftId)) next.add(driftId);
    setSelected(next);
  };
  // What was accepted meanwhile is open no longer.
  const chosen = rows.filter(({ driftId, state }) => state === 'open' && selected.has(driftId));

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center gap-2">
        {connection === 'none' ? null : (
          <Button
            pending={isWorking && work === 'check' ? t('drift.checking') : undefined}
            onClick={() => {
              run('check', () => actions.check({ hubId }));
            }}
          >
            {t('drift.checkNow')}
          </Button>
        )}
        {chosen.every(({ ref }) => ref === null) ? null : (
          <Button
            onClick={() => {
              planBack(chosen);
            }}
          >
            {t('drift.planSelected', { count: chosen.filter(({ ref }) => ref !== null).length })}
          </Button>
        )}
        {openIds.length === 0 ? null : (
          <Button
            pending={isWorking && work === 'accept' ? t('drift.accepting') : undefined}
            onClick={() => {
              accept(chosen.length === 0 ? openIds : chosen.map(({ driftId }) => driftId));
            }}
          >
            {chosen.length === 0
              ? t('drift.acceptAll', { count: openIds.length })
              : t('drift.acceptSelected', { count: chosen.length })}
          </Button>
        )}
      </div>
      {failure === null ? null : (
        <Banner tone="bad" announce="now">
          <p>{t('drift.acceptFailed', { reason: renderError(t, failure) })}</p>
        </Banner>
      )}
      {planned.size === 0 ? null : (
        <Banner
          tone="info"
          announce="now"
          actions={
            <LinkButton variant="primary" href={`/p/${hubId}/change/preview`}>
              {t('drift.preview')}
            </LinkButton>
          }
        >
          <p>{t('drift.inDraft', { count: planned.size })}</p>
        </Banner>
      )}
      <DataTable
        caption={t('drift.caption')}
        columns={driftColumns({
          i18n,
          selected,
          onSelect: select,
          onAccept: ({ driftId }) => {
            accept([driftId]);
          },
          onPlanBack: (row) => {
            planBack([row]);
          },
        })}
        rows={rows}
        rowKey={({ driftId }) => driftId}
        empty={<p>{t('drift.empty')}</p>}
      />
    </div>
  );
}
