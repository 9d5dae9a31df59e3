import localFont from 'next/font/local';

/** Atkinson Hyperlegible Next (OFL.txt): has tabular figures, tells 0 from O and 1 from l. */
const latin = localFont({
  src: './atkinson-latin.woff2',
  variable: '--font-latin',
  weight: '200 800',
  display: 'swap',
  preload: true,
});

const latinExt = localFont({
  src: './atkinson-latin-ext.woff2',
  variable: '--font-latin-ext',
  weight: '200 800',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
    },
  ],
});

/** For `<html className>`: defines the font variables that globals.css uses. */
export const fontVariables = `${latin.variable} ${latinExt.variable}`;
