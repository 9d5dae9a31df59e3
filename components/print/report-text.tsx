import type { I18n } from '@/lib/i18n/i18n';
import type { LimitsView } from '@/lib/submissions/limits-view';
import { visibleText } from '../submissions/visible-text';
import { reportParts } from './report-sentences';

export function ReportText({ i18n, view }: { readonly i18n: I18n; readonly view: LimitsView }) {
  const parts = reportParts(i18n, view);
  if (parts.length === 0) return <p className="py-6">{i18n.t('print.reportEmpty')}</p>;
  return parts.map(({ key, title, sentences }) => (
    <section key={key} className="break-inside-avoid pt-6">
      <h2 className="text-section">{visibleText(title)}</h2>
      <ul className="grid list-disc gap-1 ps-5 pt-1 text-body">
        {sentences.map((sentence) => (
          <li key={sentence}>{visibleText(sentence)}.</li>
        ))}
      </ul>
    </section>
  ));
}
