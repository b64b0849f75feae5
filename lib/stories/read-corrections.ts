import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { pictures, stories, storyCorrections, storyPictures } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { limits } from './limits.ts';
import { correctionsNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import { cardColumns, mainPicture, notWithdrawn, published, toCard } from './read-cards.ts';
import type { StoryCard, StoryCorrection } from './story.ts';

interface CorrectionOfStory {
  correction: StoryCorrection;
  story: StoryCard;
}

/**
 * Page `page` (from 1) of the corrections of published stories, newest first. A page that does not
 * exist has none.
 */
export async function readCorrectionsPage(
  page: number,
): Promise<{ corrections: CorrectionOfStory[]; hasNext: boolean }> {
  const size = limits.corrections;
  const found = await readCorrections({ limit: size + 1, offset: (page - 1) * size });
  const hasNext = found.length > size && page < limits.pageDepth;
  return { corrections: found.slice(0, size), hasNext };
}

/** The newest corrections of published stories, each with its story. */
export function readCorrections(options: {
  limit: number;
  /** Left out before them. */
  offset?: number;
}): Promise<CorrectionOfStory[]> {
  const { limit, offset = 0 } = options;
  return readOnce(`corrections ${limit} ${offset}`, async () => {
    note(correctionsNote);
    const rows = await newestCorrections().execute({ limit, offset });
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
      .offset(sql.placeholder('offset'))
      .prepare(name),
  );
}
