import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AffixRule, parseAffixRules } from './affix-rules.ts';
import { looseFormsOf } from './loose-forms.ts';

/** Words of a language with their forms. All are small letters, `е` stands for `ё`. */
export interface Dictionary {
  /** The words (nominative, infinitive) whose form `word` is; none for a word not in here. */
  basesOf(word: string): string[];
  /** All forms of the words whose form `word` is, `word` itself first. */
  formsOf(word: string): string[];
}

/** The longest ending in the Russian affix file has eight letters. */
const LONGEST_ENDING = 8;

/** From what is at hand at run time: the bundle a route is built into knows no dictionary. */
const folder = join(process.cwd(), 'node_modules/dictionary-ru');
let loaded: Dictionary | undefined;

/** The Russian dictionary, read with the first call: a fifth of a second and some 30 MB. */
export function russianDictionary(): Dictionary {
  loaded ??= makeDictionary(
    readFileSync(join(folder, 'index.aff'), 'utf8'),
    readFileSync(join(folder, 'index.dic'), 'utf8'),
  );
  return loaded;
}

/**
 * A dictionary of hunspell's two files (hunspell(5)): in one the words with letters for their
 * paradigms, in the other the endings of each paradigm.
 */
export function makeDictionary(affixes: string, words: string): Dictionary {
  const paradigms = parseWords(words);
  const byFlag = new Map<string, AffixRule[]>();
  const byEnding = new Map<string, AffixRule[]>();
  for (const rule of parseAffixRules(fold(affixes, false))) {
    push(byFlag, rule.flag, rule);
    push(byEnding, rule.add, rule);
  }

  const basesOf = (word: string): string[] => {
    const bases = new Set<string>(paradigms.has(word) ? [word] : []);
    for (let length = Math.min(LONGEST_ENDING, word.length - 1); length >= 0; length -= 1) {
      const stem = word.slice(0, word.length - length);
      for (const { flag, strip, fits } of byEnding.get(word.slice(stem.length)) ?? []) {
        const base = stem + strip;
        if (paradigms.get(base)?.includes(flag) && fits.test(base)) bases.add(base);
      }
    }
    for (const one of [...bases, word]) {
      for (const form of looseFormsOf(one, paradigms)) bases.add(form);
    }
    return [...bases];
  };

  const inflect = (base: string): string[] => {
    const rules = [...(paradigms.get(base) ?? '')].flatMap((flag) => byFlag.get(flag) ?? []);
    const forms = rules
      .filter(({ strip, fits }) => base.endsWith(strip) && fits.test(base))
      .map(({ strip, add }) => base.slice(0, base.length - strip.length) + add);
    return [base, ...forms];
  };

  return {
    basesOf: (word) => basesOf(fold(word)),
    formsOf: (word) => [...new Set([fold(word), ...basesOf(fold(word)).flatMap(inflect)])],
  };
}

/** Letters of paradigms by word. */
function parseWords(text: string): Map<string, string> {
  const paradigms = new Map<string, string>();
  // The first line counts the others.
  for (const line of text.split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split('/');
    if (word === '') continue;
    const key = fold(word);
    const known = paradigms.get(key);
    paradigms.set(key, known === undefined ? flags : known + flags);
  }
  return paradigms;
}

/** Words of one spelling; the files of affixes name paradigms in capitals, which stay. */
function fold(text: string, lower = true): string {
  return (lower ? text.toLowerCase() : text).replaceAll('ё', 'е');
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
