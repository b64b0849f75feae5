import { expect, it } from 'vitest';
import { cutForSpeech, longestUtterance } from './cut-for-speech.ts';

it('keeps sentences whole and puts short ones together', () => {
  const sentence = 'Мост открыли утром, и первым по нему прошёл трамвай с пассажирами.';
  const pieces = cutForSpeech(Array.from({ length: 7 }, () => sentence).join(' '), 'ru');
  expect(pieces.length).toBe(3);
  for (const piece of pieces) {
    expect(piece.length).toBeLessThanOrEqual(longestUtterance);
    expect(piece.endsWith('пассажирами.')).toBe(true);
  }
});

it('cuts a long sentence after a comma, and a long row of words between them', () => {
  const clause = 'который строили четыре года и открыли только сегодня утром, ';
  const byClause = cutForSpeech(`Мост, ${clause.repeat(8)}стоит.`, 'ru');
  expect(byClause.slice(0, -1).every((piece) => piece.endsWith(','))).toBe(true);
  const words = 'слово '.repeat(100);
  const byWord = cutForSpeech(words, 'ru');
  expect(byWord.join(' ')).toBe(words.trim());
  for (const piece of [...byClause, ...byWord]) {
    expect(piece.length).toBeLessThanOrEqual(longestUtterance);
  }
});

it('loses no word, and ends with any text', () => {
  for (const text of ['ж'.repeat(1_000), 'Один. Два! Три? «Четыре», — сказал он.', '…', '']) {
    expect(cutForSpeech(text, 'ru').join('').replace(/\s/g, '')).toBe(
      text === '…' ? '' : text.replace(/\s/g, ''),
    );
  }
});
