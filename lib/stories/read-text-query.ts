import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '#lib/database/database.ts';
import { searchWords } from '#lib/database/search-words.ts';
import { russianDictionary } from '#lib/words/dictionary.ts';
import { composeTextQuery, parseTextQuery, type TextQuery, wantedWords } from './text-query.ts';

/** A query ready for the index. */
export interface AskedWords {
  /** In the words of `tsquery`; empty when there is nothing to look for. */
  text: string;
  /** Lexemes of the words looked for, which are marked where they stand. */
  lexemes: string[];
}

/**
 * Prepares a reader's query. Snowball, by which the index parts words from their endings, stems
 * forms of some words apart (`урожай`, `урожая`), and knows no vowel that comes and goes (`день`,
 * `дня`): so every form that the dictionary has for a word is stemmed, and any of the stems will do.
 */
export async function readTextQuery(tx: Transaction, query: string): Promise<AskedWords> {
  const parsed = parseTextQuery(query);
  const known = await readKnowledge(tx, parsed);
  const lexemes = new Set(wantedWords(parsed).flatMap((word) => known.lexemes.get(word) ?? []));
  for (const text of known.parsed.values()) {
    for (const [, lexeme = ''] of text.matchAll(/'((?:[^']|'')+)'/g)) lexemes.add(lexeme);
  }
  return { text: composeTextQuery(parsed, known), lexemes: [...lexemes] };
}

async function readKnowledge(tx: Transaction, query: TextQuery) {
  const words = query.flat().flatMap((term) => term.words);
  const odd = [...new Set(words.filter((word) => word.odd).map(({ text }) => text))];
  const plain = new Set(words.filter((word) => !word.odd).map(({ text }) => text));
  const forms = new Map([...plain].map((word) => [word, formsOf(word)]));
  const stems = await readStems(tx, [...new Set([...forms.values()].flat())]);
  const lexemes = new Map<string, string[]>();
  for (const [word, itsForms] of forms) {
    const isEverywhere = (stems.get(word) ?? []).length === 0;
    const all = isEverywhere ? [] : itsForms.flatMap((form) => stems.get(form) ?? []);
    lexemes.set(word, [...new Set(all)]);
  }
  return { lexemes, parsed: await readParsed(tx, odd) };
}

function formsOf(word: string): string[] {
  return /^[а-яё]+$/.test(word) ? [word, ...russianDictionary().formsOf(word)] : [word];
}

/** Stems as the configuration `russian` makes them: Latin words by English rules. */
export async function readStems(
  tx: Transaction,
  words: readonly string[],
): Promise<Map<string, string[]>> {
  if (words.length === 0) return new Map();
  const { rows } = await tx.execute<{ word: string; stems: string[] }>(sql`
    select word, case when word ~ '^[a-z]+$' then ts_lexize('english_stem', word)
      else ts_lexize('russian_stem', word) end as stems
    from unnest(${sql.param(words)}::text[]) as word`);
  return new Map(rows.map(({ word, stems }) => [word, stems]));
}

async function readParsed(tx: Transaction, words: string[]): Promise<Map<string, string>> {
  if (words.length === 0) return new Map();
  const { rows } = await tx.execute<{ word: string; parsed: string }>(sql`
    select word, phraseto_tsquery('russian', ${searchWords(sql`word`)})::text as parsed
    from unnest(${sql.param(words)}::text[]) as word`);
  return new Map(rows.map(({ word, parsed }) => [word, parsed]));
}
