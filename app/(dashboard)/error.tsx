'use client';

import { ErrorNotice } from '@/components/layout/error-notice';
import type { ErrorPageProps } from '@/components/layout/error-notice';

export default function DashboardError(props: ErrorPageProps) {
  return <ErrorNotice {...props} />;
}
