import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldSpaces, textOf } from './html-text.ts';

const pieces = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<p>Снег',
    'лёд</p>',
    '\n',
    ' ',
    '  ',
    ' . ',
    '5 > 3',
    '\t',
    '\u00a0',
    '\u00a0 ',
  ],
  ...['«Мост»', '\r\n', '\u2028', '\u202f', '\u3000 ', '\ufeff', '\u0085', '\u200b'],
);
const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

test('paragraphs of text have the text a parser finds in them', () => {
  fc.assert(
    fc.property(texts, (html) => {
      expect(textOf(html)).toBe(textOf(`${html}<b></b>`));
    }),
    { numRuns: 2_000 },
  );
});

test('white space of any kind and length becomes one space', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldSpaces(text)).toBe(text.replace(/\s+/g, ' ').trim());
    }),
    { numRuns: 2_000 },
  );
});
