import type { Route } from 'next';
import type { ReactNode } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import { LinkButton } from '../ui/link-button';
import { PrintButton } from './print-button';

type PrintSheetProps<Path extends string> = {
  readonly i18n: I18n;
  readonly title: string;
  readonly portal: { readonly name: string; readonly hubId: number };
  /** Whoever printed it, and when, in epoch milliseconds. */
  readonly printed: { readonly by: string; readonly at: number };
  readonly back: Route<Path>;
  /** On screen only, beside *Print*. */
  readonly controls?: ReactNode;
  /** Facts below the title, one a line. */
  readonly facts?: readonly ReactNode[];
  readonly children: ReactNode;
};

/** A page as it comes out of the printer: complete, black on white, whatever the theme. */
export function PrintSheet<Path extends string>(props: PrintSheetProps<Path>) {
  const { i18n, title, portal, printed, back, controls, facts = [], children } = props;
  const { t, format } = i18n;
  return (
    <div className="min-h-dvh bg-sunken print:bg-white">
      <header className="mx-auto flex max-w-[72rem] flex-wrap items-center justify-between gap-2 px-(--gutter) py-3 print:hidden">
        <LinkButton href={back} variant="ghost">
          {t('print.back')}
        </LinkButton>
        <div className="flex flex-wrap items-center gap-3">
          {controls}
          <PrintButton label={t('print.print')} />
        </div>
      </header>
      <main className="print-sheet mx-auto max-w-[72rem] bg-bg px-(--gutter) py-8 text-text-1 print:max-w-none print:p-0">
        <header className="grid gap-1 border-b-2 border-text-1 pb-3">
          <p className="text-data">
            <b>{portal.name}</b> · {t('print.hubId', { hubId: String(portal.hubId) })}
          </p>
          <h1 className="text-title">{title}</h1>
          {facts.map((fact, position) => (
            <p key={position} className="text-data text-text-2 whitespace-pre-wrap">
              {fact}
            </p>
          ))}
        </header>
        {children}
        <footer className="pt-6 text-meta text-text-2">
          {t('print.footer', { name: printed.by, time: format.dateTime(printed.at) })}
        </footer>
      </main>
    </div>
  );
}
