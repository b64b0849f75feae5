import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '#lib/database/database.ts';
import { stories } from '#lib/database/schema.ts';
import { vocabulary, vocabularyChanges } from '#lib/database/word-tables.ts';
import { splitWords } from '#lib/words/split-words.ts';
import type { StoryChange } from './publish-touches.ts';
import { type StoryWords, wordsOfHead } from './story-words.ts';
import type { SeenStory } from './touches-of.ts';

/** Stories of a transaction that leaves its words to be added up with those of others: the same few
 * thousand words are in most, and writing down their numbers took a tenth of an import. */
const MANY = 100;
/** Transactions whose words wait at most. */
const MOST_LEFT = 15;

/**
 * Keeps the vocabulary true to changes of stories: words of headlines and leads are counted, those
 * of texts only known. Changes that leave the words alone cost nothing. Those of many stories may
 * wait, fifteen transactions of them at most, until `addUp`.
 * @param given the words of each changed story, where they are at hand.
 */
export async function countWords(
  tx: Transaction,
  changes: readonly Omit<StoryChange, 'touches'>[],
  given: readonly (StoryWords | undefined)[] = [],
): Promise<void> {
  const counts = new Map<string, number>();
  const add = (word: string, count: number) => counts.set(word, (counts.get(word) ?? 0) + count);
  const retold: number[] = [];
  for (const [at, { before, after }] of changes.entries()) {
    if (after?.state !== 'published' || !hasOtherText(before, after)) continue;
    const words = given[at]?.text;
    if (words) for (const word of words) add(word, 0);
    else retold.push(after.id);
  }
  for (const word of await readWordsOfTexts(tx, retold)) add(word, 0);
  for (const [at, { before, after }] of changes.entries()) {
    const [old, now] = [wordsOf(before), wordsOf(after, given[at])];
    for (const word of old) if (!now.has(word)) add(word, -1);
    for (const word of now) if (!old.has(word)) add(word, 1);
  }
  if (counts.size > 0) await (changes.length < MANY ? addUp : leave)(tx, counts);
}

/** None while no reader sees the story. */
function wordsOf(story: SeenStory | null, given?: StoryWords): ReadonlySet<string> {
  if (story?.state !== 'published') return new Set();
  return given?.head ?? wordsOfHead(story);
}

/** Who changes the text of what readers see says when. */
function hasOtherText(before: SeenStory | null, after: SeenStory): boolean {
  return (
    before?.state !== 'published' || before.updatedAt?.getTime() !== after.updatedAt?.getTime()
  );
}

async function readWordsOfTexts(tx: Transaction, ids: readonly number[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ text: stories.bodyText })
    .from(stories)
    .where(sql`${stories.id} = any(${sql.param(ids)}::bigint[])`);
  const words = new Set<string>();
  for (const { text } of rows) for (const word of splitWords(text)) words.add(word);
  return words;
}

/** Leaves changes for later; the last of a few adds all up. */
async function leave(tx: Transaction, changes: ReadonlyMap<string, number>): Promise<void> {
  const { words, counts } = write(changes);
  const { rows } = await tx.execute<{ before: number }>(sql`
    insert into ${vocabularyChanges} (words, changes) values (${words}, ${counts})
    returning (select count(*)::integer from ${vocabularyChanges}) as before`);
  if ((rows[0]?.before ?? 0) >= MOST_LEFT) await addUp(tx);
}

/**
 * Writes the numbers of changed words, of all changes that were left before as well.
 * @param changes by word, in small letters: how many more stories have it in headline or lead.
 */
export async function addUp(
  tx: Transaction,
  changes: ReadonlyMap<string, number> = new Map(),
): Promise<void> {
  const { words, counts } = write(changes);
  // Nearly all words that are counted are known, and nobody else changes them meanwhile: looking them
  // up is cheaper than offering each for an insert that conflicts.
  await tx.execute(sql`
    with waiting as (
      delete from ${vocabularyChanges} returning words, changes
    ), new as (
      select word, sum(change)::integer as change
      from (select * from waiting union all select ${words}, ${counts}) as given, unnest(
        string_to_array(words, ' '), string_to_array(changes, ' ')::integer[]
      ) as one (word, change)
      group by word
    ), counted as (
      update ${vocabulary} as known set stories = greatest(known.stories + new.change, 0)
      from new where known.word = new.word and new.change <> 0
      returning known.word
    )
    insert into ${vocabulary} (word, stories)
    select word, change from new
    where change >= 0 and word not in (select word from counted)
    on conflict do nothing`);
}

/** Letters and numbers only: a driver takes its time to write thousands of them down as arrays. */
function write(changes: ReadonlyMap<string, number>) {
  return { words: [...changes.keys()].join(' '), counts: [...changes.values()].join(' ') };
}
