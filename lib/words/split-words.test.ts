import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_HASH, KnownWords, nextHash } from './known-words.ts';
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

test('words of the same hash are told apart', () => {
  const byHash = new Map<number, string>();
  let pair: [string, string] | null = null;
  for (let number = 0; pair === null; number++) {
    const word = `${number}`.replace(/./g, (digit) => 'абвгдежзик'.charAt(Number(digit)));
    const letters = [...word].map((letter) => letter.charCodeAt(0));
    const hash = letters.reduce(nextHash, FIRST_HASH);
    const same = byHash.get(hash);
    if (same && word.length >= 3) pair = [same, word];
    byHash.set(hash, word);
  }
  const known = new KnownWords();
  known.add(pair[0]);
  expect(splitWords(pair.join(' '), known)).toEqual(new Set([pair[1]]));
});

test('what has no more room stays unknown', () => {
  const known = new KnownWords();
  for (let number = 0; !known.isFull; number++) known.add(`слово-${number}`);
  known.add('паром');
  expect(splitWords('Паром', known)).toEqual(new Set(['паром']));
});
