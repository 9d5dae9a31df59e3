import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LimitsNotRead } from '@/components/limits/limits-not-read';
import { readOptions } from '@/components/matrix/matrix-address';
import { matrixModel } from '@/components/matrix/matrix-model';
import { wordMatrix } from '@/components/matrix/matrix-words';
import { MatrixPrint } from '@/components/print/matrix-print';
import { PrintSheet } from '@/components/print/print-sheet';
import { TryAgain } from '@/components/session/try-again';
import { requirePortal } from '@/lib/server/portal-page';
import { requestI18n } from '@/lib/session/preferences';
import { readMatrixView } from '@/lib/submissions/matrix-view';

type Props = {
  readonly params: Promise<{ readonly hubId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { portal } = await requirePortal(params);
  return { title: `${portal.name} · ${(await requestI18n()).t('matrix.title')}` };
}

/** With the options of the matrix that it was opened from. */
export default async function MatrixPrintPage({ params, searchParams }: Props) {
  const { actor, portal, access } = await requirePortal(params);
  if (access === null) notFound();
  const i18n = await requestI18n(portal.timeZone);
  const asked = await searchParams;
  const address = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
  const options = readOptions(address);
  const view = await readMatrixView({ access, nowMs: Date.now });
  if (!view.ok)
    return (
      <LimitsNotRead
        i18n={i18n}
        error={view.error}
        actions={<TryAgain label={i18n.t('common.tryAgain')} pending={i18n.t('limits.reading')} />}
      />
    );
  const { readAt } = view.value;
  return (
    <PrintSheet
      i18n={i18n}
      title={i18n.t('print.matrix')}
      portal={portal}
      printed={{ by: actor.name, at: readAt }}
      back={`/p/${portal.hubId}/matrix`}
      facts={[
        i18n.t('print.readAt', { time: i18n.format.dateTime(readAt) }),
        `${i18n.t(`matrix.show_${options.show}`)} · ${i18n.t(`matrix.objects_${options.objects}`)}`,
      ]}
    >
      <MatrixPrint i18n={i18n} model={matrixModel(wordMatrix(i18n, view.value), options)} />
    </PrintSheet>
  );
}
