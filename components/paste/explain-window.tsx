'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { ExplainError, type ExplainErrorProps } from './explain-error';

/** What the host opens, on pages that have no query client of their own, too. */
export function ExplainWindow(props: ExplainErrorProps) {
  const [queryClient] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false } } }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <ExplainError {...props} />
    </QueryClientProvider>
  );
}
