import type { I18n } from '@/lib/i18n/i18n';
import { cellText } from './cell-words';
import { HEAT_STEPS } from './heat-step';
import { stepWords } from './matrix-legend';
import type { MatrixWords } from './matrix-picture-words';

/** What the picture says: it is read far from the page that it is from. */
export function matrixWords(
  i18n: I18n,
  { portalName, readAt }: { readonly portalName: string; readonly readAt: number },
): MatrixWords {
  const { t, format } = i18n;
  return {
    title: `${portalName} · ${t('matrix.title')}`,
    source: t('matrix.source', { time: format.dateTime(readAt) }),
    corner: t('matrix.fromTo'),
    customNote: t('matrix.customNote'),
    cell: (cell) => cellText(i18n, cell),
    steps: HEAT_STEPS.map(({ from, to }) => ({ from, text: stepWords(i18n, from, to) })),
    many: t('common.many'),
    noPair: t('matrix.noPair'),
    marked: t('matrix.labelsLimited'),
  };
}
