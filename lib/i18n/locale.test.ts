import { expect, test } from 'vitest';
import { pickLocale } from './locale';

test.each([
  { name: 'the cookie wins over the browser', cookie: 'de', header: 'en', locale: 'de' },
  { name: 'an unknown cookie is ignored', cookie: 'xx', header: 'de-AT', locale: 'de' },
  { name: 'a region does not matter', cookie: undefined, header: 'de-CH,de;q=0.9', locale: 'de' },
  {
    name: 'the highest weight wins, not the first place',
    cookie: undefined,
    header: 'en;q=0.4, de;q=0.8',
    locale: 'de',
  },
  {
    name: 'languages that Linkcap lacks are passed over',
    cookie: undefined,
    header: 'fr,nl;q=0.9,de;q=0.5',
    locale: 'de',
  },
  { name: 'a weight of 0 refuses', cookie: undefined, header: 'de;q=0, fr', locale: 'en' },
  { name: 'of two equals the first wins', cookie: undefined, header: 'de,en', locale: 'de' },
  { name: 'a wildcard is English', cookie: undefined, header: 'fr;q=0.9,*;q=0.5', locale: 'en' },
  { name: 'a broken weight is passed over', cookie: undefined, header: 'de;q=x', locale: 'en' },
  { name: 'no header is English', cookie: undefined, header: null, locale: 'en' },
])('$name', ({ cookie, header, locale }) => {
  expect(pickLocale(cookie, header)).toBe(locale);
});
