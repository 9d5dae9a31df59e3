'use client';

import { ErrorNotice } from '@/components/layout/error-notice';
import type { ErrorPageProps } from '@/components/layout/error-notice';

/** Inside the frame: the way to the portal's other pages stays open. */
export default function PortalError(props: ErrorPageProps) {
  return <ErrorNotice {...props} />;
}
