'use client';

import type { ComponentProps } from 'react';
import { IntlProvider } from 'use-intl';

function failLoudly(error: Error): void {
  throw error;
}

/** Goes around a client leaf, with the `pickMessages` that it needs. */
export function I18nProvider(props: Omit<ComponentProps<typeof IntlProvider>, 'onError'>) {
  return <IntlProvider {...props} onError={failLoudly} />;
}
