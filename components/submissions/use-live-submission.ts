'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LiveSubmissionView } from '@/lib/submissions/live-submission';
import type { LiveFeedOptions } from './live-feed';
import { isOver, stateOfView, withEvents, type LiveState } from './live-state';
import { fetchChanges, isSignedOut, livePollMs, submissionKey } from './submission-queries';
import { useOnline } from './use-online';
import { useOtherPages } from './use-other-pages';
import { usePageVisible } from './use-page-visible';

/**
 * A submission as it is now: by a stream of events while the page is looked at, otherwise, and where
 * no stream comes through, by asking.
 */
export function useLiveSubmission(initial: LiveSubmissionView) {
  const { id } = initial;
  const client = useQueryClient();
  const isVisible = usePageVisible();
  const [connection, setConnection] = useState<'stream' | 'none'>('stream');
  const isFollowing = useOnline() && isVisible;
  const feed = isFollowing ? connection : 'none';
  const query = useQuery({
    queryKey: submissionKey(id),
    queryFn: async ({ signal }): Promise<LiveState> => {
      const known = client.getQueryData<LiveState>(submissionKey(id)) ?? stateOfView(initial);
      const told = await fetchChanges(id, known.mark, signal);
      const now = client.getQueryData<LiveState>(submissionKey(id)) ?? known;
      // The stream was faster: what was asked for is old.
      return now.mark === known.mark ? withEvents(now, told) : now;
    },
    initialData: () => stateOfView(initial),
    structuralSharing: false,
    networkMode: 'always',
    refetchInterval: ({ state: { data, error } }) =>
      isSignedOut(error) ? false : livePollMs(data, { feed, isVisible }),
    refetchIntervalInBackground: true,
  });
  const hasAll = isOver(query.data);

  useEffect(() => {
    if (!isFollowing || hasAll) return;
    const read = () => client.getQueryData<LiveState>(submissionKey(id));
    const options: LiveFeedOptions = {
      openStream: (mark) => new EventSource(`/api/submissions/${id}/events?after=${mark}`),
      mark: () => read()?.mark ?? '',
      onConnection: setConnection,
      onEvents: (told) => {
        const now = client.setQueryData<LiveState>(submissionKey(id), (known) =>
          known === undefined ? known : withEvents(known, told),
        );
        return now !== undefined && isOver(now) ? 'over' : 'goes_on';
      },
    };
    let stop = (): void => undefined;
    let isLeft = false;
    // What has ended needs no stream, and is what most pages show.
    import('./live-feed').then(
      ({ startLiveFeed }) => {
        if (!isLeft) ({ stop } = startLiveFeed(options));
      },
      () => {
        setConnection('none');
      },
    );
    return () => {
      isLeft = true;
      stop();
    };
  }, [client, id, isFollowing, hasAll]);
  useOtherPages(id);

  return { state: query.data, error: query.error, refresh: query.refetch };
}
