'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ColumnMapping, PasteAnswer, PasteResult } from '@/lib/limits/paste/paste-result';
import type { PasteGround } from './fetch-ground';
import { recallRoles, rememberRoles } from './remembered-mapping';
import type { BroughtPaste } from './review-state';
import { runParse } from './run-parse';

type ReviewState = {
  readonly source: BroughtPaste | null;
  readonly columns: ColumnMapping | undefined;
  /** In the order in which they were given; one step of undo each. */
  readonly answers: readonly (readonly PasteAnswer[])[];
  /** One more with every change: the reading of a state is never taken for another's. */
  readonly revision: number;
};

let revisions = 0;

/** A paste with everything that a person decided about it, and its reading. */
export function useReview(ground: PasteGround, brought: BroughtPaste | null) {
  const [state, setState] = useState<ReviewState>(() => stateOf(brought));
  const [share, setShare] = useState<number | null>(null);
  const { source, columns, answers, revision } = state;
  const reading = useQuery({
    queryKey: ['paste', revision],
    queryFn: () =>
      source === null
        ? null
        : read(source, { ground, columns, answers: answers.flat(), onProgress: setShare }),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: 0,
  });
  const change = (next: Partial<ReviewState>): void => {
    revisions += 1;
    setState({ ...state, ...next, revision: revisions });
  };
  return {
    ...state,
    result: reading.data ?? null,
    isReading: reading.isFetching,
    /** How much of a long paste is read, from 0 to 1. */
    share,
    open: (next: BroughtPaste): void => {
      setState(stateOf(next));
    },
    setColumns: (next: ColumnMapping): void => {
      rememberRoles(next);
      change({ columns: next });
    },
    answer: (...given: readonly PasteAnswer[]): void => {
      change({ answers: [...answers, given] });
    },
    undoAnswer: (): void => {
      change({ answers: answers.slice(0, -1) });
    },
  };
}

export type Review = ReturnType<typeof useReview>;

function stateOf(brought: BroughtPaste | null): ReviewState {
  revisions += 1;
  return {
    source: brought,
    columns: brought?.columns,
    answers: brought?.answers ? [brought.answers] : [],
    revision: revisions,
  };
}

async function read(
  { text, html }: BroughtPaste,
  how: {
    readonly ground: PasteGround;
    readonly columns: ColumnMapping | undefined;
    readonly answers: readonly PasteAnswer[];
    readonly onProgress: (share: number) => void;
  },
): Promise<PasteResult> {
  const options = {
    catalogue: how.ground.catalogue,
    answers: how.answers,
    onProgress: how.onProgress,
    ...(html === undefined ? {} : { html }),
  };
  if (how.columns) return runParse(text, { ...options, columns: how.columns });
  const detected = await runParse(text, options);
  const roles = detected.columns && recallRoles(detected.columns);
  if (!detected.columns || !roles || roles.join() === detected.columns.roles.join())
    return detected;
  return runParse(text, { ...options, columns: { ...detected.columns, roles } });
}
