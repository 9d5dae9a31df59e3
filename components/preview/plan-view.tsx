'use client';

import { RotateCw } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { applyEdits } from '@/lib/limits/apply-edits';
import type { Fix } from '@/lib/limits/finding';
import type { ChangeKind } from '@/lib/limits/plan';
import { draftStore } from '../change/use-draft';
import { ExportMenu } from '../export/export-menu';
import { Button } from '../ui/button';
import { ApiCalls } from './api-calls';
import { ApplyOutcome } from './apply-outcome';
import { ApplyPanel } from './apply-panel';
import type { PreviewAnswer } from './plan-actions';
import { PlanFilter } from './plan-filter';
import { PlanTable } from './plan-table';
import type { PreviewScreenProps } from './preview-props';
import { selectRows } from './selected-plan';
import { TighterNote } from './tighter-note';
import { useImpact } from './use-impact';
import { useObstacle } from './use-obstacle';
import type { useApply } from './use-apply';

type PlanViewProps = PreviewScreenProps & {
  readonly answer: PreviewAnswer;
  readonly state: 'read' | 'reading';
  readonly apply: ReturnType<typeof useApply>;
  readonly onRefresh: () => void;
};

const PLAN_ID = 'plan';

/** The plan: what changes, what it costs, what to tick, and the way to apply it. */
export function PlanView(props: PlanViewProps) {
  const { portal, apiVersion, callsPer10s, objects, noteMax, answer, state, apply } = props;
  const i18n = useI18n();
  const { t, format } = i18n;
  const [excluded, setExcluded] = useState<ReadonlySet<number>>(new Set());
  const [shown, setShown] = useState<ChangeKind | null>(null);
  const { plan, planId, readAt } = answer;
  const selected = useMemo(
    () => selectRows(plan, excluded, callsPer10s),
    [plan, excluded, callsPer10s],
  );
  const isMoved = apply.data?.ok === true && apply.data.value.kind === 'moved';
  const impact = useImpact(portal.hubId, plan);
  const obstacle = useObstacle({
    portal,
    plan,
    selected,
    hubspot: isMoved ? 'moved' : 'still',
  });
  const reading = state === 'reading' ? t('preview.planning') : undefined;

  const tick = useCallback((rowNumber: number) => {
    setExcluded((before) => {
      const next = new Set(before);
      if (!next.delete(rowNumber)) next.add(rowNumber);
      return next;
    });
  }, []);
  const fix = useCallback(
    ({ edits }: Fix) => {
      draftStore(portal.hubId).edit((rows) => applyEdits(rows, edits));
      // The pressed button goes with its problem.
      document.getElementById(PLAN_ID)?.focus();
    },
    [portal.hubId],
  );

  return (
    <>
      <div className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <PlanFilter counts={plan.counts} shown={shown} onShow={setShown} />
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p className="text-data text-text-2 tabular-nums">
              {t('preview.readAt', { time: format.time(readAt) })}
            </p>
            <Button size="small" pending={reading} onClick={props.onRefresh}>
              <RotateCw aria-hidden size={16} strokeWidth={1.5} className="size-3.5" />
              {t('preview.refresh')}
            </Button>
            {planId === null ? null : (
              <ExportMenu
                i18n={i18n}
                size="small"
                href={`/api/portals/${portal.hubId}/plans/${planId}/export`}
                more={[
                  {
                    href: `/p/${portal.hubId}/change/preview/print?plan=${planId}`,
                    text: t('exporting.print'),
                  },
                ]}
              />
            )}
          </div>
        </div>
        <ApplyOutcome
          apply={apply}
          hubId={portal.hubId}
          objects={objects}
          hasUnticked={excluded.size > 0}
          onPlanAgain={props.onRefresh}
        />
        <TighterNote counts={selected.counts} />
      </div>
      <section id={PLAN_ID} tabIndex={-1} aria-label={t('preview.caption')} className="pt-2">
        <PlanTable
          hubId={portal.hubId}
          plan={plan}
          selected={selected}
          impact={impact}
          objects={objects}
          excluded={excluded}
          shown={shown}
          onTick={tick}
          onFix={fix}
        />
      </section>
      <ApiCalls plan={selected} apiVersion={apiVersion} />
      <ApplyPanel
        portal={portal}
        selected={selected}
        obstacle={obstacle}
        pending={apply.isPending ? t('preview.applying') : reading}
        noteMax={noteMax}
        onApply={(why) => {
          if (planId !== null) apply.mutate({ ...why, planId, rows: plan.rows, excluded });
        }}
      />
    </>
  );
}
