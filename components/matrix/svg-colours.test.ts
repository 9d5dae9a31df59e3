import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SVG_COLOURS, SVG_HEAT } from './svg-colours';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');

test.each([
  ['text-1', SVG_COLOURS.text],
  ['text-3', SVG_COLOURS.quiet],
  ['line', SVG_COLOURS.line],
  ['accent', SVG_COLOURS.accent],
  ['on-heat-4', SVG_HEAT[4].text],
  ['on-accent', SVG_HEAT[5].text],
  ['heat-1', SVG_HEAT[1].fill],
  ['heat-2', SVG_HEAT[2].fill],
  ['heat-3', SVG_HEAT[3].fill],
  ['heat-4', SVG_HEAT[4].fill],
  ['heat-5', SVG_HEAT[5].fill],
])('the picture has the colour --%s of the light theme', (name, colour) => {
  const found = new RegExp(
    String.raw`--${name}: light-dark\(oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`,
  ).exec(css);
  const [lightness = NaN, chroma = NaN, hue = NaN] = found?.slice(1).map(Number) ?? [];
  expect(toHex(lightness, chroma, hue)).toBe(colour);
});

/** Björn Ottosson's OKLab matrices. */
function toHex(lightness: number, chroma: number, hueDegrees: number): string {
  const hue = (hueDegrees * Math.PI) / 180;
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const bytes = channels.map((channel) => {
    const c = Math.min(1, Math.max(0, channel));
    const encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${bytes.join('')}`;
}
