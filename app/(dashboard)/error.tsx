'use client';

import { ErrorNotice } from '@/components/layout/error-notice';
import type { ErrorPageProps } from '@/components/layout/error-notice';

/** Where the frame itself failed. */
export default function DashboardError(props: ErrorPageProps) {
  return (
    <main id="main" className="px-(--gutter) pb-12">
      <ErrorNotice {...props} />
    </main>
  );
}
