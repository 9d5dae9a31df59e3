import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');

type Theme = 'light' | 'dark';
type Rgb = readonly [number, number, number];

/** Björn Ottosson's OKLab matrices; linear light, not clipped. */
function oklchToLinearRgb(lightness: number, chroma: number, hueDegrees: number): Rgb {
  const hue = (hueDegrees * Math.PI) / 180;
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function token(name: string, theme: Theme): Rgb {
  const colour = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
  const found = new RegExp(String.raw`--${name}: light-dark\(\s*${colour},\s*${colour}\s*\);`).exec(
    css,
  );
  if (!found) throw new Error(`globals.css has no colour token --${name}`);
  const [lightness, chroma, hue] = found.slice(theme === 'light' ? 1 : 4).map(Number);
  return oklchToLinearRgb(lightness ?? NaN, chroma ?? NaN, hue ?? NaN);
}

/** As a screen shows it: 8 bits a channel, in sRGB, back to linear light. */
function onScreen(channel: number): number {
  const c = Math.min(1, Math.max(0, channel));
  const encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055;
  const shown = Math.round(encoded * 255) / 255;
  return shown <= 0.04045 ? shown / 12.92 : ((shown + 0.055) / 1.055) ** 2.4;
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * onScreen(r) + 0.7152 * onScreen(g) + 0.0722 * onScreen(b);
}

function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** To one decimal. */
function worstContrast(name: string, grounds: readonly string[], theme: Theme): number {
  const ratios = grounds.map((ground) => contrast(token(name, theme), token(ground, theme)));
  return Math.round(Math.min(...ratios) * 10) / 10;
}

const STILL_SURFACES = ['bg', 'surface', 'sunken'];
const SURFACES = [...STILL_SURFACES, 'hover', 'selected'];

/** The promised ratios, to one decimal: token, grounds, in light, in dark. */
const promises: readonly (readonly [string, readonly string[], number, number])[] = [
  ['text-1', SURFACES, 14.9, 13.1],
  ['text-2', SURFACES, 7.2, 8.0],
  ['text-3', SURFACES, 4.8, 5.4],
  ['control', STILL_SURFACES, 3.3, 3.9],
  ['accent', SURFACES, 5.7, 7.4],
  ['on-accent', ['accent', 'accent-hover'], 6.4, 9.4],
  ['focus', STILL_SURFACES, 4.4, 8.0],
  ['focus', SURFACES, 3, 3],
  ['ok', ['ok-tint'], 6.8, 8.8],
  ['warn', ['warn-tint'], 6.8, 8.6],
  ['bad', ['bad-tint'], 6.5, 7.0],
  ['info', ['info-tint'], 6.5, 8.2],
  ['ok', SURFACES, 4.5, 4.5],
  ['warn', SURFACES, 4.5, 4.5],
  ['bad', SURFACES, 4.5, 4.5],
  ['info', SURFACES, 4.5, 4.5],
  ['text-1', ['heat-1', 'heat-2', 'heat-3'], 9.4, 6.7],
];

test.each(promises)('%s can be read on %j', (name, grounds, light, dark) => {
  expect(worstContrast(name, grounds, 'light')).toBeGreaterThanOrEqual(light);
  expect(worstContrast(name, grounds, 'dark')).toBeGreaterThanOrEqual(dark);
});

test('the number can be read on the strong heat steps, too', () => {
  expect(worstContrast('text-1', ['heat-4'], 'light')).toBeGreaterThanOrEqual(4.9);
  expect(worstContrast('on-accent', ['heat-5'], 'light')).toBeGreaterThanOrEqual(8);
  expect(worstContrast('on-accent', ['heat-4', 'heat-5'], 'dark')).toBeGreaterThanOrEqual(5.3);
  expect(worstContrast('on-heat-4', ['heat-4'], 'light')).toBeGreaterThanOrEqual(4.9);
  expect(worstContrast('on-heat-4', ['heat-4'], 'dark')).toBeGreaterThanOrEqual(5.3);
});

test('every colour is inside sRGB, so that no screen shifts it', () => {
  const names = [...css.matchAll(/--([\w-]+): light-dark\(/g)].map((match) => match[1] ?? '');
  expect(names.length).toBeGreaterThanOrEqual(28);
  for (const name of names)
    for (const theme of ['light', 'dark'] as const)
      for (const channel of token(name, theme)) {
        expect(channel, `${name}, ${theme}`).toBeGreaterThanOrEqual(-0.002);
        expect(channel, `${name}, ${theme}`).toBeLessThanOrEqual(1.002);
      }
});
