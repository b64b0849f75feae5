import { FIRST_HASH, type KnownWords, nextHash, nextOther } from './known-words.ts';

/** Letters of a word in the vocabulary: shorter ones are known to everybody, longer ones no words. */
const SHORTEST = 3;
const LONGEST = 40;

/** The small letter of each sign, Russian, Belarusian or Latin; 0: it is no letter of theirs. */
const letters = Uint16Array.from({ length: 0x500 }, (_, code) => {
  const small = String.fromCharCode(code).toLowerCase();
  return /^[a-zа-яёіў]$/.test(small) ? small.charCodeAt(0) : 0;
});

/**
 * The words of a text, each once, in small letters: Russian, Belarusian and Latin ones.
 * @param known words to leave out.
 */
export function splitWords(text: string, known?: KnownWords): Set<string> {
  const words = new Set<string>();
  let length = 0;
  let hash = FIRST_HASH;
  let other = FIRST_HASH;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const letter = code < letters.length ? (letters[code] ?? 0) : 0;
    if (letter > 0) {
      length++;
      hash = nextHash(hash, letter);
      other = nextOther(other, letter);
      continue;
    }
    if (length >= SHORTEST && length <= LONGEST && !known?.has(hash, other)) {
      words.add(text.slice(at - length, at).toLowerCase());
    }
    length = 0;
    hash = FIRST_HASH;
    other = FIRST_HASH;
  }
  return words;
}
