'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { Pair } from '@/lib/limits/limit';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import type { PairEditorProps } from './pair-editor';
import { pairQuery } from './pair-query';

type OpenPairProps = Omit<PairEditorProps, 'view'> & {
  readonly hubId: number;
  readonly pair: Pair;
};

/** Fetched when somebody chooses a pair; whoever reaches for one fetches it already. */
const PairEditor = dynamic(() => import('./pair-editor').then((module) => module.PairEditor), {
  loading: Reading,
});

export function fetchPairEditor(): void {
  void import('./pair-editor');
}

function Reading() {
  const { t } = useI18n();
  return (
    <p role="status" className="pt-6 text-text-2">
      {t('change.reading')}
    </p>
  );
}

/** The open pair: read, not read, or to edit. What was read once stays while it is read again. */
export function OpenPair({ hubId, pair, ...editor }: OpenPairProps) {
  const { t } = useI18n();
  const { data, error, isFetching, refetch } = useQuery(pairQuery(hubId, pair, 'open'));
  return (
    <>
      {error === null ? null : (
        <Banner
          tone="bad"
          announce="now"
          title={t('change.notRead')}
          className="mt-6"
          actions={
            <Button
              size="small"
              pending={isFetching ? t('change.reading') : undefined}
              onClick={() => void refetch()}
            >
              {t('common.tryAgain')}
            </Button>
          }
        >
          <p>{error.reason === 'notRead' ? error.message : t(`change.${error.reason}`)}</p>
        </Banner>
      )}
      {data === undefined && error === null ? <Reading /> : null}
      {data === undefined ? null : <PairEditor {...editor} view={data} />}
    </>
  );
}
