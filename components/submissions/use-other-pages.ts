'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { withPage, type LiveState } from './live-state';
import { fetchPage, submissionKey } from './submission-queries';

const RETRY_MS = 3_000;

/** Brings the pages of rows that the page did not bring along, one after the other. */
export function useOtherPages(submissionId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const leaving = new AbortController();
    void loadPages({
      signal: leaving.signal,
      read: () => client.getQueryData<LiveState>(submissionKey(submissionId))?.nextAfter ?? null,
      load: async (after) => {
        const page = await fetchPage(submissionId, after, leaving.signal);
        client.setQueryData<LiveState>(submissionKey(submissionId), (known) =>
          known === undefined ? known : withPage(known, page),
        );
      },
    });
    return () => {
      leaving.abort();
    };
  }, [client, submissionId]);
}

async function loadPages(pages: {
  readonly signal: AbortSignal;
  readonly read: () => number | null;
  readonly load: (after: number) => Promise<void>;
}): Promise<void> {
  for (let after = pages.read(); after !== null && !pages.signal.aborted; after = pages.read()) {
    try {
      await pages.load(after);
    } catch {
      // Without a connection the page says so; the rows come when it is back.
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
