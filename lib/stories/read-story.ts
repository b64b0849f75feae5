import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { pictures, stories, storyAddresses, storyPictures } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { pathNote, storyNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import { cardColumns, mainPicture, notWithdrawn, toCard } from './read-cards.ts';
import { toWholeStory, wholeColumns } from './read-whole-story.ts';
import type { StoryAtPath } from './story.ts';

export { readRelated } from './read-related.ts';

/** What addresses are made of; anything else (a NUL the database refuses) is missing unasked. */
export const addressPattern = /^\/[\w\-./~]{1,500}$/;

/**
 * What stands at an article's address. Held and scheduled stories are missing, as if they did not
 * exist; a withdrawn one tells its date and note at every address it had, and nothing else.
 */
export function readStoryAtPath(path: string): Promise<StoryAtPath> {
  if (!addressPattern.test(path)) return Promise.resolve({ kind: 'missing' });
  return readOnce(`story at ${path}`, async () => {
    const [row] = await storyAtAddress().execute({ path });
    const stands = row?.state === 'published' || row?.state === 'withdrawn';
    note(stands ? storyNote(row.id) : pathNote(path));
    if (row?.state === 'withdrawn') {
      const { withdrawnAt, changedAt, withdrawalNote: note } = row;
      return { kind: 'withdrawn', withdrawnAt: withdrawnAt ?? changedAt, note };
    }
    if (row?.state !== 'published') return { kind: 'missing' };
    const card = toCard(row);
    if (card.path !== path) return { kind: 'moved', path: card.path };
    return { kind: 'story', story: toWholeStory(card, row) };
  });
}

function storyAtAddress() {
  return prepared('story_at_address', (db, name) =>
    db
      .select({
        ...cardColumns,
        ...wholeColumns,
        state: stories.state,
        withdrawnAt: stories.withdrawnAt,
        withdrawalNote: stories.withdrawalNote,
        changedAt: stories.changedAt,
      })
      .from(storyAddresses)
      .innerJoin(stories, eq(stories.id, storyAddresses.storyId))
      .leftJoin(storyPictures, mainPicture)
      .leftJoin(pictures, notWithdrawn)
      .where(eq(storyAddresses.path, sql.placeholder('path')))
      .prepare(name),
  );
}
