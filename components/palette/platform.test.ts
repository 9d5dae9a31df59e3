import { expect, test } from 'vitest';
import { keyGlyphs, platformOf } from './platform';

test.each([
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36', 'apple'],
  ['Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X)', 'apple'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'other'],
  ['Mozilla/5.0 (X11; Linux x86_64)', 'other'],
  ['', 'other'],
] as const)('%s has keys of: %s', (userAgent, platform) => {
  expect(platformOf(userAgent)).toBe(platform);
});

test.each([
  [['mod', 'K'], 'apple', ['⌘', 'K']],
  [['mod', 'K'], 'other', ['Ctrl', 'K']],
  [['mod', 'shift', 'Z'], 'apple', ['⌘', '⇧', 'Z']],
  [['enter'], 'other', ['Enter']],
  [['F2'], 'other', ['F2']],
] as const)('%j on %s reads %j', (parts, platform, glyphs) => {
  expect(keyGlyphs(parts, platform)).toEqual(glyphs);
});
