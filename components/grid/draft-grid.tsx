'use client';

import { useMemo, useRef, useState } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { applyEdits } from '@/lib/limits/apply-edits';
import type { Draft, DraftStore } from '../change/draft-store';
import type { PlannedDraft } from '../change/use-draft-plan';
import { Button } from '../ui/button';
import { GridMenu } from './grid-menu';
import { GridToolbar } from './grid-toolbar';
import { LimitGrid } from './limit-grid';
import { inPlaces, showRows, sortedPlaces } from './show-rows';
import type { GridView, Places } from './show-rows';
import { useDraftGridRows } from './use-draft-grid-rows';
import { wishEdits } from './wish-edits';

type DraftGridProps = {
  readonly draft: Draft;
  readonly planned: PlannedDraft;
  readonly store: DraftStore;
  readonly onSay: (words: string) => void;
};

const WHOLE_VIEW: GridView = { query: '', filter: 'all' };

/** The whole draft as a spreadsheet. */
export function DraftGrid({ draft, planned, store, onSay }: DraftGridProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [view, setView] = useState(WHOLE_VIEW);
  const [places, setPlaces] = useState<Places | null>(null);
  const find = useRef<HTMLInputElement>(null);
  const { known, draftPlan } = planned;
  const rows = useDraftGridRows({ i18n, known, pairs: draftPlan.pairs });
  const shown = useMemo(() => inPlaces(showRows(rows, view), places), [rows, view, places]);
  const edit = (edits: Parameters<typeof applyEdits>[1]) => {
    store.endStep();
    store.edit((drafted) => applyEdits(drafted, edits));
  };
  return (
    <LimitGrid
      name={t('grid.name')}
      rows={shown}
      focusFirst={null}
      onWish={(wishes) => {
        edit(wishEdits(wishes, 'keep'));
      }}
      onFix={({ edits }) => {
        edit(edits);
      }}
      onFind={() => find.current?.select()}
      onSay={onSay}
      toolbar={(actions) => (
        <GridToolbar
          find={find}
          view={view}
          counts={{ shown: shown.length, total: rows.length }}
          onView={(change) => {
            setView({ ...view, ...change });
          }}
          onSort={(sort) => {
            setPlaces(sortedPlaces(rows, sort, i18n.locale));
          }}
          onEnter={() => {
            actions.run({ kind: 'move', hold: false, step: { kind: 'by', rows: 0, columns: 0 } });
          }}
        >
          <GridMenu actions={actions} />
        </GridToolbar>
      )}
      empty={
        draft.rows.length > 0 && rows.length === 0 ? null : rows.length === 0 ? (
          <>
            <p>{t('grid.empty')}</p>
            <p className="text-text-2">{t('grid.emptyHint')}</p>
          </>
        ) : (
          <div className="flex flex-wrap items-center gap-3">
            <p>{t('grid.emptyFiltered')}</p>
            <Button
              size="small"
              onClick={() => {
                setView(WHOLE_VIEW);
              }}
            >
              {t('grid.showAll')}
            </Button>
          </div>
        )
      }
    />
  );
}
