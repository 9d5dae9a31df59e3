'use server';

import { z } from 'zod';
import { LOCALE_COOKIE, LOCALES } from '@/lib/i18n/locale';
import { succeed } from '@/lib/result';
import { defineAction } from '@/lib/server/action';
import { DENSITIES, DENSITY_COOKIE } from '@/lib/session/density';
import { keepPreference } from '@/lib/session/preferences';
import { SINGLE_KEYS, SINGLE_KEYS_COOKIE } from '@/lib/session/single-keys';
import { THEME_COOKIE, THEMES } from '@/lib/session/theme';

export const saveLocale = defineAction(z.enum(LOCALES), async ({ input }) => {
  await keepPreference(LOCALE_COOKIE, input);
  return succeed(null);
});

export const saveTheme = defineAction(z.enum(THEMES), async ({ input }) => {
  await keepPreference(THEME_COOKIE, input);
  return succeed(null);
});

export const saveSingleKeys = defineAction(z.enum(SINGLE_KEYS), async ({ input }) => {
  await keepPreference(SINGLE_KEYS_COOKIE, input);
  return succeed(null);
});

export const saveDensity = defineAction(z.enum(DENSITIES), async ({ input }) => {
  await keepPreference(DENSITY_COOKIE, input);
  return succeed(null);
});
