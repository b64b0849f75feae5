import 'server-only';
import { sql } from 'drizzle-orm';
import { storyReads } from '#lib/database/reader-tables.ts';
import { stories } from '#lib/database/schema.ts';
import { readShared } from '#lib/press/shared-reads.ts';
import { prepared } from '#lib/stories/prepared-statement.ts';
import { type CardRow, published, selectCards, toCard } from '#lib/stories/read-cards.ts';
import type { StoryCard } from '#lib/stories/story.ts';
import { limits } from './limits.ts';

/** How far back is counted. */
export const readWindows = ['hour', 'day', 'week'] as const;
export type ReadWindow = (typeof readWindows)[number];

const hoursOf: Record<ReadWindow, number> = { hour: 1, day: 24, week: 168 };

/**
 * The stories read most in the last hour, day or week, most read first. Counts are kept by the hour:
 * of the hour in which the window begins its part is taken, as if its reads were spread evenly.
 * The answer depends on the cards it shows and not on the counts, which change with every second: a
 * page is as old as its lifetime allows.
 * @returns nothing while fewer than `limits.leastStories` were read `limits.leastReads` times.
 */
export async function readMostRead(window: ReadWindow): Promise<StoryCard[]> {
  const rows = await readShared(`most read ${window}`, () =>
    mostRead().execute({ hours: hoursOf[window] }),
  );
  return rows.length < limits.leastStories ? [] : rows.map((row: CardRow) => toCard(row));
}

/**
 * The stories read most in the last day; of the last week while the day has too few.
 * @param exceptId a story left out: the one being read.
 */
export async function readMostReadLately(options: {
  limit: number;
  exceptId?: number | undefined;
}): Promise<StoryCard[]> {
  for (const window of ['day', 'week'] as const) {
    const found = await readMostRead(window);
    const others = found.filter(({ id }) => id !== options.exceptId);
    if (others.length >= limits.leastStories) return others.slice(0, options.limit);
  }
  return [];
}

function mostRead() {
  const hours = sql`${sql.placeholder('hours')}::int`;
  const begin = sql`now() - make_interval(hours => ${hours})`;
  const counted = sql`
    select ${storyReads.storyId} as id, sum(${storyReads.reads} * case
      when ${storyReads.hour} >= ${begin} then 1
      else 1 - extract(epoch from ${begin} - ${storyReads.hour}) / 3600
    end) as reads
    from ${storyReads}
    where ${storyReads.hour} > ${begin} - interval '1 hour'
    group by ${storyReads.storyId}
    having sum(${storyReads.reads}) >= ${limits.leastReads}`;
  return prepared('most_read', (db, name) =>
    selectCards(db)
      .innerJoin(sql`(${counted}) as counted`, sql`counted.id = ${stories.id}`)
      .where(published)
      .orderBy(sql`counted.reads desc, ${stories.publishedAt} desc, ${stories.id} desc`)
      .limit(limits.mostRead)
      .prepare(name),
  );
}
