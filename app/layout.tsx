import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { requestDensity, requestI18n, requestTheme } from '@/lib/session/preferences';
import { fontVariables } from './fonts/fonts';
import './globals.css';

export const metadata: Metadata = { title: { default: 'Linkcap', template: '%s · Linkcap' } };

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { locale } = await requestI18n();
  const theme = await requestTheme();
  const density = await requestDensity();
  return (
    <html lang={locale} data-theme={theme} data-density={density} className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
