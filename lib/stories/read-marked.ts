import 'server-only';
import type { Transaction } from '#lib/database/database.ts';
import { cutAtWord } from '#lib/discovery/cut-at-word.ts';
import { limits } from './limits.ts';
import { cutFragment, markWords, wordsLike } from './mark-words.ts';
import { readStems } from './read-text-query.ts';
import type { MarkedPiece } from './search.ts';

interface Texts {
  headline: string;
  lead: string;
  text: string;
}

/**
 * Headline and excerpt of each story with the words marked that the query found. Which words those
 * are says the stemmer that indexed them; it is asked once for all stories, and only for words that
 * begin as one that is looked for.
 */
export async function markFound(
  tx: Transaction,
  stories: readonly Texts[],
  lexemes: readonly string[],
): Promise<{ headline: MarkedPiece[]; excerpt: MarkedPiece[] }[]> {
  // Stemming changes no word's first letters, but for `ё`.
  const candidates = wordsLike(
    lexemes,
    stories.map(({ headline, lead, text }) => `${headline} ${lead} ${text}`).join(' '),
  );
  const wanted = new Set(lexemes);
  const hits = new Set<string>();
  for (const [word, stems] of await readStems(tx, [...candidates])) {
    if (wanted.has(word) || stems.some((stem) => wanted.has(stem))) hits.add(word);
  }
  return stories.map((story) => ({
    headline: markWords(story.headline, hits),
    excerpt: markWords(excerptOf(story, hits), hits),
  }));
}

function excerptOf({ lead, text }: Texts, hits: ReadonlySet<string>): string {
  const { searchExcerpt: length } = limits;
  return (
    cutFragment(lead, hits, length) ??
    cutFragment(text, hits, length) ??
    cutAtWord(lead || text, length)
  );
}
