import { expect, test } from 'vitest';
import { createI18n } from '@/lib/i18n/i18n';
import { matrixModel } from './matrix-model';
import { matrixSvg } from './matrix-svg';
import { matrixWords } from './svg-words';
import { TEST_MATRIX } from './testing';

const I18N = createI18n('en', 'UTC');
const WORDS = matrixWords(I18N, { portalName: 'R&D <1>', readAt: Date.UTC(2026, 9, 5, 14, 4) });

function draw(objects: 'used' | 'all') {
  return matrixSvg(matrixModel(TEST_MATRIX, { show: 'any', objects }), WORDS);
}

function texts(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');
}

test('the picture says what it is, of which portal and when', () => {
  const said = texts(draw('used'));
  expect(said[0]).toBe('R&amp;D &lt;1&gt; · Matrix');
  expect(said[1]).toContain('2026-10-05 14:04');
});

test('each object stands at both edges, each number in its cell', () => {
  const said = texts(draw('all'));
  expect(said.filter((text) => text === 'Contacts')).toHaveLength(2);
  expect(said.filter((text) => text === 'Deals*')).toHaveLength(2);
  expect(said).toContain('10');
  expect(said).toContain('2,000');
  expect(said).toContain('?');
});

test('pairs that do not exist are hatched, marked cells have a corner', () => {
  const svg = draw('all');
  // Three of nine pairs, and the legend's.
  expect(svg.match(/fill="url\(#hatch\)"/g)).toHaveLength(4);
  expect(svg.match(/<path /g)).toHaveLength(4);
});

test('it is one well-formed element of a known size, whatever the names hold', () => {
  const evil = {
    ...TEST_MATRIX,
    objects: TEST_MATRIX.objects.map((object) => ({ ...object, plural: '"><script>\u0000&' })),
  };
  const svg = matrixSvg(matrixModel(evil, { show: 'any', objects: 'all' }), WORDS);
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('\u0000');
  expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  const size = / width="([\d.]+)" height="([\d.]+)" viewBox="0 0 \1 \2"/.exec(svg);
  expect(Number(size?.[1])).toBeGreaterThan(200);
  expect(Number(size?.[2])).toBeGreaterThan(200);
  expect(svg.endsWith('</svg>')).toBe(true);
});
