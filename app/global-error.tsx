'use client';

import { ErrorNotice, errorPageLocale } from '@/components/layout/error-notice';
import type { ErrorPageProps } from '@/components/layout/error-notice';
import { fontVariables } from './fonts/fonts';
import './globals.css';

/** Where the root layout itself failed: it brings its own document. */
export default function GlobalError(props: ErrorPageProps) {
  return (
    <html lang={errorPageLocale()} className={fontVariables}>
      <body>
        <main className="px-(--gutter) pb-12">
          <ErrorNotice {...props} />
        </main>
      </body>
    </html>
  );
}
