import { expect, test } from 'vitest';
import { tieWords } from './tie-words.ts';

test.each([
  ['Читать портал можно и в дороге', 'Читать портал можно и~в~дороге'],
  ['В печати — с названием', 'В~печати~— с~названием'],
  ['слово «о мире»', 'слово «о~мире»'],
  ['свет и', 'свет и'],
])('%s', (text, expected) => {
  expect(tieWords(text).replaceAll('\u00a0', '~')).toBe(expected);
});
