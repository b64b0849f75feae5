const plural = new Intl.PluralRules('ru');

/** `1 новая`, `2 новые`, `5 новых`, `21 новая`: a whole number with its word, on one line. */
export function countWords(
  count: number,
  words: { one: string; few: string; many: string },
): string {
  const form = plural.select(count);
  return `${count}\u00a0${form === 'one' || form === 'many' ? words[form] : words.few}`;
}
