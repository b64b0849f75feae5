const plural = new Intl.PluralRules('ru');
const words: Record<string, string> = {
  one: 'материал',
  few: 'материала',
  many: 'материалов',
};

/** `1 материал`, `2 материала`, `21 материал`, `600 материалов`. */
export function countStories(count: number): string {
  return `${count}\u00a0${words[plural.select(count)] ?? 'материала'}`;
}
