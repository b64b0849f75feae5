import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { pictures, stories, storyCorrections, storyPictures } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { correctionsNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import { cardColumns, mainPicture, notWithdrawn, published, toCard } from './read-cards.ts';
import type { StoryCard, StoryCorrection } from './story.ts';

/** The newest corrections of published stories, each with its story. */
export function readCorrections(options: {
  limit: number;
}): Promise<{ correction: StoryCorrection; story: StoryCard }[]> {
  const { limit } = options;
  return readOnce(`corrections ${limit}`, async () => {
    note(correctionsNote);
    const rows = await newestCorrections().execute({ limit });
    return rows.map(({ correction, ...story }) => ({ correction, story: toCard(story) }));
  });
}

function newestCorrections() {
  return prepared('corrections_newest', (db, name) =>
    db
      .select({
        ...cardColumns,
        correction: {
          id: storyCorrections.id,
          kind: storyCorrections.kind,
          at: storyCorrections.at,
          text: storyCorrections.text,
        },
      })
      .from(storyCorrections)
      .innerJoin(stories, eq(stories.id, storyCorrections.storyId))
      .leftJoin(storyPictures, mainPicture)
      .leftJoin(pictures, notWithdrawn)
      .where(published)
      .orderBy(sql`${storyCorrections.at} desc nulls last, ${storyCorrections.id} desc`)
      .limit(sql.placeholder('limit'))
      .prepare(name),
  );
}
