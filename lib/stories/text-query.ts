import { partWords } from '#lib/database/search-words.ts';

/**
 * What a reader's query asks for, before anything is known of the words. Pure.
 *
 * Words are all to be there; «quotes» ask for a phrase, a minus excludes, `or` and «или» between
 * two parts ask for either.
 */
export interface QueryTerm {
  excluded: boolean;
  /** In this order, one after another. One word is a phrase of one. */
  words: QueryWord[];
}

/** `odd`: not letters alone (`covid-19`, `tut.by`, `3,5`): only the database's parser knows it. */
export interface QueryWord {
  text: string;
  odd: boolean;
}

/** Either of these, of each all terms. */
export type TextQuery = QueryTerm[][];

const either = new Set(['or', 'или']);

/** Parses a cleaned query, in the quotation marks and dashes of any keyboard. Never fails. */
export function parseTextQuery(query: string): TextQuery {
  const text = query
    .replace(/[«»„“”]/g, '"')
    .replace(/(?<=^|\s)[−–—](?=\S)/g, '-')
    .toLowerCase();
  const choices: TextQuery = [[]];
  // A mark that opens no phrase is a space.
  for (const [, minus, phrase, word] of text.matchAll(/(-?)"([^"]*)"|([^\s"]+)/g)) {
    if (word !== undefined && either.has(word)) {
      choices.push([]);
      continue;
    }
    const excluded = (minus ?? '') !== '' || (word?.startsWith('-') ?? false);
    const terms = phrase === undefined ? wordsOf(word ?? '') : [wordsOf(phrase).flat()];
    for (const words of terms) if (words.length > 0) choices.at(-1)?.push({ excluded, words });
  }
  return choices.filter((terms) => terms.length > 0);
}

/** Parts of a text that each stand for themselves; what a hyphen joins belongs together. */
function wordsOf(text: string): QueryWord[][] {
  return partWords(text)
    .split(' ')
    .flatMap((chunk) => {
      const trimmed = chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      if (trimmed === '') return [];
      if (/[\p{N}@./\\_:]/u.test(trimmed)) return [[{ text: trimmed, odd: true }]];
      const parts = trimmed.split(/[^\p{L}\p{M}-]+/u);
      return parts.map((part) =>
        part
          .split('-')
          .filter((word) => word !== '')
          .map((word) => ({ text: word, odd: false })),
      );
    })
    .filter((words) => words.length > 0);
}

/** The plain words of a query that are looked for: those a slip may have spoilt. */
export function wantedWords(query: TextQuery): string[] {
  const terms = query.flat().filter(({ excluded }) => !excluded);
  const words = terms.flatMap(({ words }) => words).filter(({ odd }) => !odd);
  return [...new Set(words.map(({ text }) => text))];
}

/**
 * What the database knows of the words.
 * `lexemes`: those of all forms of a word; none for a word that stands in every text.
 * `parsed`: an odd word as a text query; empty for nothing.
 */
export interface WordKnowledge {
  lexemes: ReadonlyMap<string, readonly string[]>;
  parsed: ReadonlyMap<string, string>;
}

/** The query in the words of PostgreSQL's `tsquery`; empty when nothing is left of it. */
export function composeTextQuery(query: TextQuery, known: WordKnowledge): string {
  return query
    .map((terms) =>
      terms
        .map((term) => composeTerm(term, known))
        .filter((text) => text !== '')
        .join(' & '),
    )
    .filter((text) => text !== '')
    .map((text) => `(${text})`)
    .join(' | ');
}

function composeTerm({ words, excluded }: QueryTerm, known: WordKnowledge): string {
  let text = '';
  // A word that stands in every text has its place in a phrase all the same.
  let distance = 1;
  for (const word of words) {
    const one = composeWord(word, known);
    if (one === '') {
      distance += 1;
      continue;
    }
    text = text === '' ? one : `${text} <${distance}> ${one}`;
    distance = 1;
  }
  if (text === '') return '';
  return excluded ? `!(${text})` : `(${text})`;
}

function composeWord({ text, odd }: QueryWord, known: WordKnowledge): string {
  if (odd) return known.parsed.get(text) ? `(${known.parsed.get(text)})` : '';
  const lexemes = known.lexemes.get(text) ?? [];
  return lexemes.length === 0 ? '' : `(${lexemes.map(quoteLexeme).join(' | ')})`;
}

/** As `tsquery` reads words (PostgreSQL, «Text Search Types»). */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
