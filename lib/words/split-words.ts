/** Letters of a word in the vocabulary: shorter ones are known to everybody, longer ones no words. */
const SHORTEST = 3;
const LONGEST = 40;

/** The words of a text, each once, in small letters: Russian, Belarusian and Latin ones. */
export function splitWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-zа-яёіў]+/g) ?? [];
  return new Set(words.filter(({ length }) => length >= SHORTEST && length <= LONGEST));
}
