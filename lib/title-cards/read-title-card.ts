import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { stories } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { cardNote } from '#lib/stories/notes.ts';
import { prepared } from '#lib/stories/prepared-statement.ts';
import { published } from '#lib/stories/read-cards.ts';
import { readLineAt } from '#lib/stories/read-lines.ts';
import { readTag } from '#lib/stories/read-tags.ts';
import {
  lineTitleCard,
  sectionTitleCard,
  storyTitleCard,
  type TitleCard,
  type TitleCardName,
  tagTitleCard,
} from './title-card.ts';

/**
 * The card of a published story, of a tag in use, of a line or of a section, as it is to be drawn now.
 * @returns `null` for any other; a withdrawn story names nothing of itself.
 */
export async function readTitleCard({ scope, key }: TitleCardName): Promise<TitleCard | null> {
  switch (scope) {
    case 'story':
      return readStoryCard(Number(key));
    case 'tag': {
      const tag = await readTag(key);
      return tag && tagTitleCard(tag);
    }
    case 'line': {
      const line = await readLineAt(key);
      return line && lineTitleCard(line);
    }
    case 'section':
      return sectionTitleCard(key);
  }
}

function readStoryCard(id: number): Promise<TitleCard | null> {
  return readOnce(`title card ${id}`, async () => {
    note(cardNote(id));
    const [row] = await storyToDraw().execute({ id });
    const { publishedAt } = row ?? {};
    return row && publishedAt ? storyTitleCard({ ...row, publishedAt }) : null;
  });
}

function storyToDraw() {
  return prepared('story_to_draw', (db, name) =>
    db
      .select({
        id: stories.id,
        category: stories.category,
        headline: stories.headline,
        publishedAt: stories.publishedAt,
      })
      .from(stories)
      .where(and(eq(stories.id, sql.placeholder('id')), published))
      .prepare(name),
  );
}
