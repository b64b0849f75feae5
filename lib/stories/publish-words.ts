import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#lib/database/database.ts';
import { stories } from '#lib/database/schema.ts';
import { vocabulary } from '#lib/database/word-tables.ts';
import { splitWords } from '#lib/words/split-words.ts';
import type { StoryChange } from './publish-touches.ts';
import type { SeenStory } from './touches-of.ts';

/**
 * Keeps the vocabulary true to one change of a story: words of headlines and leads are counted,
 * those of texts only known. A change that leaves the words alone costs nothing.
 */
export async function countWords(
  tx: Transaction,
  { before, after }: Omit<StoryChange, 'touches'>,
): Promise<void> {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const changes = new Map<string, number>();
  if (after?.state === 'published' && hasOtherText(before, after)) {
    for (const word of await readWordsOfText(tx, after.id)) changes.set(word, 0);
  }
  for (const word of old) if (!now.has(word)) changes.set(word, -1);
  for (const word of now) {
    if (old.has(word)) changes.delete(word);
    else changes.set(word, 1);
  }
  await apply(tx, changes);
}

/** None while no reader sees the story. */
function wordsOf(story: SeenStory | null): Set<string> {
  return story?.state === 'published'
    ? splitWords(`${story.headline} ${story.lead}`)
    : new Set<string>();
}

/** Who changes the text of what readers see says when. */
function hasOtherText(before: SeenStory | null, after: SeenStory): boolean {
  return (
    before?.state !== 'published' || before.updatedAt?.getTime() !== after.updatedAt?.getTime()
  );
}

async function readWordsOfText(tx: Transaction, id: number): Promise<Set<string>> {
  const [row] = await tx.select({ text: stories.bodyText }).from(stories).where(eq(stories.id, id));
  return splitWords(row?.text ?? '');
}

async function apply(tx: Transaction, changes: ReadonlyMap<string, number>): Promise<void> {
  if (changes.size === 0) return;
  const words = sql.param([...changes.keys()]);
  const counts = sql.param([...changes.values()]);
  // Nearly all words of texts are known: looking them up is cheaper than offering them.
  await tx.execute(sql`
    insert into ${vocabulary} (word, stories)
    select word, change from unnest(${words}::text[], ${counts}::integer[]) as new (word, change)
    where change > 0
      or (change < 0) = exists (select from ${vocabulary} as known where known.word = new.word)
    on conflict (word) do update
      set stories = greatest(${vocabulary.stories} + excluded.stories, 0)`);
}
