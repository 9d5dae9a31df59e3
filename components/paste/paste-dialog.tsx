'use client';

import { useQuery } from '@tanstack/react-query';
import { I18nProvider } from '@/lib/i18n/i18n-provider';
import { useI18n } from '@/lib/i18n/use-i18n';
import { Button } from '../ui/button';
import type { Closed } from './closed';
import { fetchGround } from './fetch-ground';
import { PasteReview } from './paste-review';
import type { BroughtPaste } from './review-state';
import { WideDialog } from './wide-dialog';

type PasteDialogProps = {
  readonly hubId: number;
  readonly brought: BroughtPaste | null;
  readonly onMergeError: (text: string) => void;
  readonly onClose: (closed: Closed) => void;
};

/** Waits for what exists in the portal, then shows the paste. */
export function PasteDialog({ hubId, brought, onMergeError, onClose }: PasteDialogProps) {
  const { t, locale } = useI18n();
  const ground = useQuery({ queryKey: ['paste-ground', hubId], queryFn: () => fetchGround(hubId) });
  const close = () => {
    onClose({ words: '', kept: null });
  };
  if (ground.data) {
    return (
      <I18nProvider locale={locale} messages={ground.data.messages}>
        <PasteReview
          hubId={hubId}
          ground={ground.data}
          brought={brought}
          onMergeError={onMergeError}
          onClose={onClose}
        />
      </I18nProvider>
    );
  }
  return (
    <WideDialog title={t('change.pasteRows')} closeLabel={t('common.close')} onClose={close}>
      {ground.isError ? (
        <div className="grid justify-items-start gap-3">
          <p role="alert">{t('change.pasteNotRead')}</p>
          <Button onClick={() => void ground.refetch()}>{t('common.tryAgain')}</Button>
        </div>
      ) : (
        <p role="status" className="animate-appear text-text-2">
          {t('change.reading')}
        </p>
      )}
    </WideDialog>
  );
}
