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
 * those of texts only known. A change that leaves headline and lead alone counts nothing.
 */
export async function countWords(
  tx: Transaction,
  { before, after }: Omit<StoryChange, 'touches'>,
): Promise<void> {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  await add(
    tx,
    [...now].filter((word) => !old.has(word)),
    1,
  );
  await add(
    tx,
    [...old].filter((word) => !now.has(word)),
    -1,
  );
  if (after?.state === 'published') await addText(tx, after.id);
}

/** None while no reader sees the story. */
function wordsOf(story: SeenStory | null): Set<string> {
  return story?.state === 'published'
    ? splitWords(`${story.headline} ${story.lead}`)
    : new Set<string>();
}

async function add(tx: Transaction, words: string[], count: 1 | -1): Promise<void> {
  if (words.length === 0) return;
  await tx.execute(sql`
    insert into ${vocabulary} (word, stories)
    select word, greatest(${count}::integer, 0) from unnest(${sql.param(words)}::text[]) as word
    on conflict (word) do update set stories = greatest(${vocabulary.stories} + ${count}::integer, 0)`);
}

async function addText(tx: Transaction, id: number): Promise<void> {
  const [row] = await tx.select({ text: stories.bodyText }).from(stories).where(eq(stories.id, id));
  const words = [...splitWords(row?.text ?? '')];
  if (words.length === 0) return;
  // Nearly all are known: looking them up is cheaper than offering them.
  await tx.execute(sql`
    insert into ${vocabulary} (word)
    select new.word from unnest(${sql.param(words)}::text[]) as new (word)
    where not exists (select from ${vocabulary} as known where known.word = new.word)
    on conflict do nothing`);
}
