import type { Translate } from '@/lib/i18n/i18n';
import { matchesWords, searchText, wordsOf } from '../limits/limits-search';
import { findNamed, findPairs } from './find-pairs';
import { PALETTE_ACTIONS, PALETTE_PAGES } from './palette-entry';
import type { PaletteEntry } from './palette-entry';
import type { PaletteObject } from './palette-objects';

export type PalettePortal = { readonly hubId: number; readonly name: string };

export type PaletteContext = {
  readonly t: Translate;
  readonly objects: readonly PaletteObject[];
  /** Those that one can go to: not the one in view. */
  readonly portals: readonly PalettePortal[];
};

const OBJECTS_MAX = 3;

/** What a text can mean, the most particular first; without a text, pages and actions. */
export function findEntries(text: string, context: PaletteContext): readonly PaletteEntry[] {
  const query = text.trim();
  const words = wordsOf(query);
  const fixed = [...pages(context), ...actions(context), ...portals(context)];
  if (query === '') return fixed;
  return [
    ...pairs(query, context),
    ...submissions(query, context),
    ...fixed
      .filter(({ title, detail, keywords }) =>
        matchesWords([searchText([title, detail ?? '', keywords])], words),
      )
      .sort((a, b) => beginsSo(b, words) - beginsSo(a, words)),
    ...history(query, context),
  ];
}

type FixedEntry = PaletteEntry & { readonly keywords: string };

function pages({ t }: PaletteContext): readonly FixedEntry[] {
  return PALETTE_PAGES.map((page) => ({
    id: `page ${page}`,
    group: 'pages',
    title: t(`palette.page_${page}`),
    keywords: page,
    target: { kind: 'page', page },
  }));
}

function actions({ t }: PaletteContext): readonly FixedEntry[] {
  return PALETTE_ACTIONS.map((action) => ({
    id: `action ${action}`,
    group: 'actions',
    title: t(`palette.action_${action}`),
    keywords: action,
    target: { kind: 'action', action },
  }));
}

function portals({ t, portals: all }: PaletteContext): readonly FixedEntry[] {
  return all.map(({ hubId, name }) => ({
    id: `portal ${hubId}`,
    group: 'portals',
    title: t('palette.goToPortal', { name }),
    detail: String(hubId),
    keywords: '',
    target: { kind: 'portal', hubId },
  }));
}

function pairs(query: string, { t, objects }: PaletteContext): readonly PaletteEntry[] {
  const found = findPairs(objects, query).map(({ from, to }): PaletteEntry => ({
    id: `pair ${from.objectTypeId} ${to.objectTypeId}`,
    group: 'pairs',
    title: `${from.plural} → ${to.plural}`,
    detail: `${from.objectTypeId} → ${to.objectTypeId}`,
    target: {
      kind: 'pair',
      pair: { fromObjectTypeId: from.objectTypeId, toObjectTypeId: to.objectTypeId },
    },
  }));
  const named = findNamed(objects, query)
    .slice(0, OBJECTS_MAX)
    .map(({ object: { objectTypeId, plural } }): PaletteEntry => ({
      id: `object ${objectTypeId}`,
      group: 'pairs',
      title: t('palette.limitsOf', { object: plural }),
      detail: objectTypeId,
      target: { kind: 'object', objectTypeId },
    }));
  return [...found, ...named];
}

/** "#41", "41". */
function submissions(query: string, { t }: PaletteContext): readonly PaletteEntry[] {
  const number = /^#?\s*(\d{1,9})$/.exec(query)?.[1];
  if (number === undefined) return [];
  return [
    {
      id: `submission ${number}`,
      group: 'submissions',
      title: t('palette.submission', { number }),
      target: { kind: 'submission', number: Number(number) },
    },
  ];
}

/** Last, so that whatever was typed leads somewhere. */
function history(query: string, { t }: PaletteContext): readonly PaletteEntry[] {
  return [
    {
      id: 'history',
      group: 'submissions',
      title: t('palette.searchHistory', { query }),
      target: { kind: 'history', query },
    },
  ];
}

/** 1 where the title begins with what was typed first: "mat" is Matrix before Format. */
function beginsSo({ title }: PaletteEntry, words: readonly string[]): 0 | 1 {
  const [first = ''] = words;
  return title.toLowerCase().startsWith(first) ? 1 : 0;
}
