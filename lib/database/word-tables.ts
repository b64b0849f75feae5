import { type SQL, sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { number } from './columns.ts';

/**
 * Letters written with ASCII signs, one for one. PostgreSQL's trigrams pass over every letter the
 * database's character type does not know: in the embedded one, all that are not Latin.
 */
const letters = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіў';
const signs = 'abvgdeejziyklmnoprstufhc4w67xq30912';

/** A word as `search_words.code` has it. */
export function codeOf(word: string): string {
  return word.replace(/[а-яёіў]/g, (letter) => signs[letters.indexOf(letter)] ?? letter);
}

/** The vocabulary of the stories: what a mistyped word may have meant, and what a begun one may
 * become. Kept by the door. Words whose stories are gone stay, with none. */
export const vocabulary = pgTable(
  'search_words',
  {
    /** In small letters. */
    word: text('word').primaryKey(),
    /** Published stories with it in headline or lead; those with it in the text alone are not counted. */
    stories: integer('stories').notNull().default(0),
    /** Some story has it in headline or lead. Indexed in place of the number, which every new story
     * changes: a row none of whose indexed values change is written without touching an index. */
    counted: boolean('counted')
      .notNull()
      .generatedAlwaysAs((): SQL => sql.raw('stories > 0')),
    code: text('code')
      .notNull()
      .generatedAlwaysAs((): SQL => sql.raw(`translate(word, '${letters}', '${signs}')`)),
  },
  (t) => [
    index('search_words_trigrams').using('gin', t.code.op('gin_trgm_ops')),
    index('search_words_beginning').on(t.word.op('text_pattern_ops')).where(sql`counted`),
  ],
);

/**
 * Changes of the vocabulary that transactions of many stories leave, to be added up with those of
 * others: most are of the same words. Kept by the door, which leaves only a few.
 */
export const vocabularyChanges = pgTable('search_word_changes', {
  id: number('id').primaryKey().generatedAlwaysAsIdentity(),
  /** Parted by spaces, as are their changes. */
  words: text('words').notNull(),
  changes: text('changes').notNull(),
});
