import type { HeatStep } from './heat-step';

/** The light theme's tokens as sRGB: programs that draw SVG do not know oklch(). */
export const SVG_COLOURS = {
  paper: '#ffffff',
  text: '#121c22',
  quiet: '#5e6971',
  line: '#dbe1e4',
  accent: '#116676',
} as const;

export const SVG_HEAT: Readonly<
  Record<HeatStep, { readonly fill: string; readonly text: string }>
> = {
  1: { fill: '#ebf6f8', text: SVG_COLOURS.text },
  2: { fill: '#c5e4ed', text: SVG_COLOURS.text },
  3: { fill: '#91c8d6', text: SVG_COLOURS.text },
  4: { fill: '#3f93a6', text: SVG_COLOURS.text },
  5: { fill: '#0f5664', text: '#fafcfd' },
};
