import { countStories } from '#components/page/count-stories.ts';

const plural = new Intl.PluralRules('ru');

/**
 * `Найден 1 материал`, `Найдено 12 материалов`, `Найдено более 1000 материалов`.
 * @param more whether there are more than `count`.
 */
export function formatFound(count: number, more: boolean): string {
  // «Более» takes the genitive, which is the plural of many.
  if (more) return `Найдено более ${count}\u00a0материалов`;
  return `${plural.select(count) === 'one' ? 'Найден' : 'Найдено'} ${countStories(count)}`;
}
