import 'server-only';
import { sql } from 'drizzle-orm';
import { distance } from 'fastest-levenshtein';
import type { Transaction } from '#lib/database/database.ts';
import { codeOf, vocabulary } from '#lib/database/word-tables.ts';
import { russianDictionary } from '#lib/words/dictionary.ts';
import { nearSpellings } from '#lib/words/near-spellings.ts';
import { switchLayout } from '#lib/words/switch-layout.ts';
import { limits } from './limits.ts';
import { parseTextQuery, wantedWords } from './text-query.ts';

/** How alike two words' trigrams are at least, of 1, to be compared at all: two slips in seven
 * letters leave some three trigrams of ten. */
const LEAST_ALIKE = 0.3;
/** Words compared: those most alike. */
const MOST_COMPARED = 30;

/**
 * What a query may have been meant as, the likeliest first: its mistyped words replaced by words of
 * the stories, or the whole as the same keys write it in the other layout. None for a query all of
 * whose words stories have.
 */
export async function readLikelyQueries(tx: Transaction, query: string): Promise<string[]> {
  const likely: string[] = [];
  const switched = switchLayout(query);
  if (switched !== null && (await allKnown(tx, switched))) likely.push(switched);
  const corrected = await correct(tx, query);
  if (corrected !== null) likely.push(corrected);
  return likely;
}

async function allKnown(tx: Transaction, query: string): Promise<boolean> {
  const words = wantedWords(parseTextQuery(query)).filter(isTypable);
  const known = await readKnown(tx, words);
  return words.length > 0 && words.every((word) => known.has(word));
}

/** Replaces every word no story has. `null` when there is none, or none can be replaced. */
async function correct(tx: Transaction, query: string): Promise<string | null> {
  const words = wantedWords(parseTextQuery(query)).filter(isTypable);
  const known = await readKnown(tx, words);
  let corrected = query;
  for (const word of words.filter((one) => !known.has(one)).slice(0, 5)) {
    const other = await readNearest(tx, word);
    if (other !== null) corrected = replaceWord(corrected, word, other);
  }
  return corrected === query ? null : corrected;
}

function isTypable(word: string): boolean {
  return word.length >= limits.searchTypo && /^(?:[а-яёіў]+|[a-z]+)$/.test(word);
}

/** Those of `words` that stories have in whatever form. */
async function readKnown(tx: Transaction, words: readonly string[]): Promise<Set<string>> {
  const forms = new Map(words.map((word) => [word, [word, ...russianDictionary().formsOf(word)]]));
  const there = await readThere(tx, [...forms.values()].flat());
  return new Set(words.filter((word) => forms.get(word)?.some((form) => there.has(form))));
}

async function readThere(tx: Transaction, words: string[]): Promise<Map<string, number>> {
  if (words.length === 0) return new Map();
  const { rows } = await tx.execute<{ word: string; stories: number }>(sql`
    select word, stories from ${vocabulary} where word = any(${sql.param(words)}::text[])`);
  return new Map(rows.map(({ word, stories }) => [word, stories]));
}

/** The word one slip away that most stories have; else, of a long word, one two slips away. */
async function readNearest(tx: Transaction, word: string): Promise<string | null> {
  const near = [...(await readThere(tx, nearSpellings(word)))];
  near.sort(([, a], [, b]) => b - a);
  const [nearest] = near[0] ?? [];
  if (nearest !== undefined) return nearest;
  if (word.length < limits.searchTwoTypos) return null;
  await tx.execute(sql.raw(`set local pg_trgm.similarity_threshold = ${LEAST_ALIKE}`));
  const code = codeOf(word);
  const { rows } = await tx.execute<{ word: string; stories: number }>(sql`
    select word, stories from ${vocabulary} where code % ${code}
    order by similarity(code, ${code}) desc, stories desc limit ${MOST_COMPARED}`);
  const close = rows
    .map((row) => ({ ...row, slips: distance(row.word, word) }))
    .filter(({ slips }) => slips <= 2)
    .sort((a, b) => a.slips - b.slips || b.stories - a.stories);
  return close[0]?.word ?? null;
}

/** The word where it stands alone, in the size of its first letter. */
function replaceWord(query: string, word: string, other: string): string {
  const alone = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'giu');
  return query.replace(alone, (found) =>
    found.charAt(0) === found.charAt(0).toLowerCase()
      ? other
      : other.charAt(0).toUpperCase() + other.slice(1),
  );
}
