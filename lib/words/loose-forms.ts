/**
 * Words the dictionary holds without saying whose forms they are: `посла` and `послы` of `посол`,
 * `людей` of `люди`. Their vowel comes and goes, which its paradigms do not know.
 */

const endings = [
  ...['а', 'я', 'у', 'ю', 'ом', 'ем', 'е', 'ы', 'и', 'ов', 'ев', 'ей'],
  ...['ам', 'ям', 'ами', 'ями', 'ьми', 'ах', 'ях'],
];

/** Two consonants, between which a vowel may have stood. */
const pair = /[бвгджзйклмнпрстфхцчшщ]ь?[бвгджзклмнпрстфхцчшщ]$/;
const withVowel = /^(.*[бвгджзйклмнпрстфхцчшщ])[ое]([бвгджзклмнпрстфхцчшщ])ь?$/;

/** Words that share no letters with their own forms, or too few. */
const irregular: readonly (readonly string[])[] = [
  ['человек', 'люди', 'людей', 'людям', 'людьми', 'людях'],
  ['ребенок', 'дети'],
  ['идти', 'иду', 'идешь', 'идет', 'идем', 'идете', 'идут', 'шел', 'шла', 'шло', 'шли'],
];

/**
 * Entries of the dictionary that are forms of the same word as the loose entry `word`.
 * @param entries letters of paradigms by word; a loose word has none, or is a plural by itself.
 */
export function looseFormsOf(word: string, entries: ReadonlyMap<string, string>): string[] {
  const found = new Set(irregular.filter((forms) => forms.includes(word)).flat());
  for (const stem of stemsOf(word, entries)) {
    for (const base of basesOf(stem)) if (entries.has(base)) found.add(base);
    for (const ending of endings) if (entries.has(stem + ending)) found.add(stem + ending);
  }
  found.delete(word);
  return [...found];
}

/** Stems without their vowel, where the dictionary shows that there are such forms. */
function stemsOf(word: string, entries: ReadonlyMap<string, string>): string[] {
  const [, before = '', after = ''] = withVowel.exec(word) ?? [];
  const bare = before + after;
  if (
    before.length > 0 &&
    ['ы', 'и', 'ом', 'ем', 'ов'].some((ending) => entries.has(bare + ending))
  )
    return [bare];
  const flags = entries.get(word);
  if (flags === undefined || (flags !== '' && !/[ыи]$/.test(word))) return [];
  return endings
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= 2)
    .map((ending) => word.slice(0, word.length - ending.length))
    .filter((stem) => entries.has(`${stem}ы`) || entries.has(`${stem}и`) || hasBase(stem, entries));
}

function hasBase(stem: string, entries: ReadonlyMap<string, string>): boolean {
  return basesOf(stem).some((base) => entries.has(base));
}

/** `посл` → `посол`, `посел`, and with a soft sign. */
function basesOf(stem: string): string[] {
  if (!pair.test(stem)) return [];
  const [before, last] = [stem.slice(0, -1).replace(/ь$/, ''), stem.slice(-1)];
  return ['о', 'е'].flatMap((vowel) => ['', 'ь'].map((end) => before + vowel + last + end));
}
