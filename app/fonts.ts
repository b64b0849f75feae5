import localFont from 'next/font/local';

/**
 * Source Serif 4 for headlines and reading. Digits, «», — and punctuation are in the Latin file,
 * letters in the Cyrillic one: a Russian headline needs both, so both are preloaded. They are
 * `optional`: a file that is late serves the next page, and a text somebody reads never moves.
 * Italics and what stands in for a late file: `components/page/fonts.css`.
 */
const sourceSerifLatin = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
      weight: '200 900',
      style: 'normal',
    },
  ],
  variable: '--font-serif-latin',
  display: 'optional',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF, U+0131, U+0152-0153, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212',
    },
  ],
});

const sourceSerifCyrillic = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2',
      weight: '200 900',
      style: 'normal',
    },
  ],
  variable: '--font-serif-cyrillic',
  display: 'optional',
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116' },
  ],
});

/** Classes for `<html>` that make the families known to the style sheet. */
export const fontClasses = `${sourceSerifLatin.variable} ${sourceSerifCyrillic.variable}`;
