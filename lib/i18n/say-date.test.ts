import { expect, test } from 'vitest';
import { sayDate } from './say-date';

test.each([
  { locale: 'en', said: 'March 30, 2027' },
  { locale: 'de', said: '30. März 2027' },
] as const)('a day is said in words: $said', ({ locale, said }) => {
  expect(sayDate(locale, '2027-03-30')).toBe(said);
});
