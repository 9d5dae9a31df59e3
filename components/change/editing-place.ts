'use client';

import { useSyncExternalStore } from 'react';
import type { ChangeView } from './change-view';

export type EditingPlace = ChangeView | 'limits';

const placeName = (hubId: number) => `linkcap-edited-in-${hubId}`;

/** Where the draft was edited before its preview, in this tab: *Edit* goes back there. */
export function rememberEditingPlace(hubId: number, place: EditingPlace): void {
  try {
    sessionStorage.setItem(placeName(hubId), place);
  } catch {
    // Then the preview goes back to the form.
  }
}

/** The page on which the person edited; the form where nothing else is known. */
export function useEditingPage(hubId: number) {
  const place = useSyncExternalStore(
    subscribe,
    () => readPlace(hubId),
    () => 'form' as const,
  );
  if (place === 'limits') return `/p/${hubId}/limits` as const;
  return place === 'grid'
    ? (`/p/${hubId}/change?view=grid` as const)
    : (`/p/${hubId}/change` as const);
}

function readPlace(hubId: number): EditingPlace {
  try {
    const place = sessionStorage.getItem(placeName(hubId));
    return place === 'grid' || place === 'limits' ? place : 'form';
  } catch {
    return 'form';
  }
}

/** It changes on other pages only. */
function subscribe(): () => void {
  return () => undefined;
}
