import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KnownWords } from './known-words.ts';
import { splitWords } from './split-words.ts';

const signs = [...'аяАЯёЁіІўЎazAZ', ...' \n.,-«»0ґїé’', '\ud83d\ude00', 'дом', 'ДОМ', 'house'];
const texts = fc.array(fc.constantFrom(...signs), { maxLength: 60 }).map((parts) => parts.join(''));

/** What a word is, in the terms of patterns. */
const wordsOf = (text: string) =>
  new Set(text.toLowerCase().match(/(?<![a-zа-яёіў])[a-zа-яёіў]{3,40}(?![a-zа-яёіў])/g));

test('words are runs of three to forty letters, in small ones', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(splitWords(text)).toEqual(wordsOf(text));
    }),
    { numRuns: 2_000 },
  );
  expect(splitWords(`${'а'.repeat(40)} ${'б'.repeat(41)}`)).toEqual(new Set(['а'.repeat(40)]));
});

test('known words are left out, and only those', () => {
  fc.assert(
    fc.property(texts, texts, (text, before) => {
      const known = new KnownWords();
      for (const word of splitWords(before)) known.add(word);
      expect(splitWords(text, known)).toEqual(
        new Set([...wordsOf(text)].filter((word) => !wordsOf(before).has(word))),
      );
    }),
    { numRuns: 300 },
  );
});

test('a hundred thousand words are told apart', () => {
  const known = new KnownWords();
  const word = (number: number) => number.toString(26).replace(/./g, (digit) => letterOf(digit));
  const letterOf = (digit: string) =>
    'абвгдежзийклмнопрстуфхцчшщ'.charAt(Number.parseInt(digit, 26));
  for (let number = 1000; number < 101_000; number++) known.add(word(number));
  const all = Array.from({ length: 200_000 }, (_, number) => word(number + 1000));
  expect(splitWords(all.join(' '), known)).toEqual(new Set(all.slice(100_000)));
});

test('what has no more room stays unknown', () => {
  const known = new KnownWords();
  for (let number = 0; !known.isFull; number++) known.add(`слово-${number}`);
  known.add('паром');
  expect(splitWords('Паром', known)).toEqual(new Set(['паром']));
});
