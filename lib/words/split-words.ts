/** Letters of a word in the vocabulary: shorter ones are known to everybody, longer ones no words. */
const SHORTEST = 3;
const LONGEST = 40;

/**
 * The words of a text, each once, in small letters: Russian, Belarusian and Latin ones.
 * @param known words to leave out.
 */
export function splitWords(text: string, known: ReadonlySet<string> = none): Set<string> {
  const words = new Set<string>();
  for (const word of text.toLowerCase().match(pattern) ?? []) {
    if (word.length <= LONGEST && !known.has(word)) words.add(word);
  }
  return words;
}

const none: ReadonlySet<string> = new Set();
const pattern = new RegExp(`[a-zа-яёіў]{${SHORTEST},}`, 'g');
