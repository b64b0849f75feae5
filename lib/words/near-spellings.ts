const russian = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіў';
const latin = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Everything one slip away from `word`: a letter left out, doubled or put in, replaced, or two
 * neighbours exchanged (the distance of Damerau). Some hundreds for an ordinary word.
 */
export function nearSpellings(word: string): string[] {
  const near = new Set<string>();
  const alphabet = /[а-яёіў]/.test(word) ? russian : latin;
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of alphabet) near.add(before + letter + after);
    if (after === '') continue;
    near.add(before + after.slice(1));
    near.add(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
    for (const letter of alphabet) near.add(before + letter + after.slice(1));
  }
  near.delete(word);
  return [...near];
}
