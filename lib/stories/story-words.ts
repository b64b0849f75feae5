import type { KnownWords } from '#lib/words/known-words.ts';
import { splitWords } from '#lib/words/split-words.ts';

/** The words of a story for the vocabulary. */
export interface StoryWords {
  /** Of headline and lead: they are counted. */
  head: ReadonlySet<string>;
  /** Of its text: they are only known. */
  text: ReadonlySet<string>;
}

/** @param known words of the text to leave out. */
export function wordsOfStory(
  story: { headline: string; lead: string; bodyText: string },
  known?: KnownWords,
): StoryWords {
  return { head: wordsOfHead(story), text: splitWords(story.bodyText, known) };
}

/** Those of headline and lead. */
export function wordsOfHead({ headline, lead }: { headline: string; lead: string }): Set<string> {
  return splitWords(`${headline} ${lead}`);
}
