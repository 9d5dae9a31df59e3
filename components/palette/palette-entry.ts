import type { ObjectTypeId, Pair } from '@/lib/limits/limit';

export const PALETTE_ACTIONS = [
  'paste',
  'preview',
  'discard',
  'explain',
  'themeSystem',
  'themeLight',
  'themeDark',
  'localeEn',
  'localeDe',
  'shortcuts',
] as const;
export type PaletteAction = (typeof PALETTE_ACTIONS)[number];

export const PALETTE_PAGES = [
  'limits',
  'matrix',
  'change',
  'submissions',
  'drift',
  'copy',
  'portals',
  'settings',
] as const;
export type PalettePage = (typeof PALETTE_PAGES)[number];

/** Where choosing an entry leads, or what it does. */
export type PaletteTarget =
  | { readonly kind: 'page'; readonly page: PalettePage }
  | { readonly kind: 'pair'; readonly pair: Pair }
  | { readonly kind: 'object'; readonly objectTypeId: ObjectTypeId }
  | { readonly kind: 'portal'; readonly hubId: number }
  | { readonly kind: 'submission'; readonly number: number }
  | { readonly kind: 'history'; readonly query: string }
  | { readonly kind: 'action'; readonly action: PaletteAction };

export type PaletteGroup = 'pairs' | 'submissions' | 'pages' | 'actions' | 'portals';

export type PaletteEntry = {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly title: string;
  /** Quiet, at the right: what tells namesakes apart. */
  readonly detail?: string;
  readonly target: PaletteTarget;
};
