const plural = new Intl.PluralRules('ru');
const words: Record<string, string> = { one: 'новая', few: 'новые', many: 'новых' };

/** `1 новая`, `2 новые`, `5 новых`, `21 новая`. */
export function countNew(count: number): string {
  return `${count}\u00a0${words[plural.select(count)]}`;
}
