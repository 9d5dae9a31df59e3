'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { loadPages } from './load-pages';
import { withPage, type LiveState } from './live-state';
import { fetchPage, submissionKey } from './submission-queries';

/** Brings the pages of rows that the page did not bring along. */
export function useOtherPages(submissionId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const leaving = new AbortController();
    const key = submissionKey(submissionId);
    void loadPages({
      signal: leaving.signal,
      first: client.getQueryData<LiveState>(key)?.nextAfter ?? null,
      load: (after) => fetchPage(submissionId, after, leaving.signal),
      show: (pages) => {
        client.setQueryData<LiveState>(key, (known) =>
          known === undefined ? known : pages.reduce(withPage, known),
        );
      },
    });
    return () => {
      leaving.abort();
    };
  }, [client, submissionId]);
}
