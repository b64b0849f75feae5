import { countWords } from '#components/page/count-words.ts';

/** What the chooser knows of a place. */
export interface ChoosablePlace {
  slug: string;
  name: string;
  latitude: number;
  longitude: number;
}

/**
 * The places whose name contains what was typed, «могилев» for «Могилёв» too; those that begin
 * with it first.
 */
export function matchPlaces(
  places: readonly ChoosablePlace[],
  typed: string,
): readonly ChoosablePlace[] {
  const wanted = simplify(typed);
  const at = ({ name, slug }: ChoosablePlace) =>
    slug.startsWith(wanted) ? 0 : simplify(name).indexOf(wanted);
  const found = places.filter((place) => at(place) >= 0);
  return [...found.filter((place) => at(place) === 0), ...found.filter((place) => at(place) > 0)];
}

function simplify(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s-]+/g, '');
}

const words = { one: 'место', few: 'места', many: 'мест' };

/** `1 место`, `2 места`, `27 мест`; in words when there is none. */
export function countPlaces(count: number): string {
  if (count === 0) return 'Такого места в списке нет.';
  return countWords(count, words);
}
