import 'server-only';
import { subHours } from 'date-fns/subHours';
import { sql } from 'drizzle-orm';
import { stories, storyTags } from '#lib/database/schema.ts';
import { note } from '#lib/press/request-context.ts';
import { site } from '#lib/site.ts';
import { type Latest, type LatestStory, toFirstRailStory, toRailStory } from './latest.ts';
import { limits } from './limits.ts';
import { listNote, tagsNote, topNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import { readNewest } from './read-lists.ts';
import { readTopNews } from './read-top-news.ts';
import { readUrgentStory } from './read-urgent.ts';
import type { StoryCard } from './story.ts';

/** What `/api/latest` answers. All of it is empty when nothing is published. */
export async function readLatest(): Promise<Latest> {
  // What is taken back leaves the list of all; so says every later change of it.
  note(listNote(), topNote, tagsNote);
  const since = subHours(new Date(), limits.latestWithdrawnHours);
  const [newest, top, withdrawn, urgent] = await Promise.all([
    readNewest({ limit: limits.latest }),
    readTopNews({ limit: site.topNews.count + 1 }),
    takenBack().execute({ since }),
    readUrgentStory(),
  ]);
  const tagsOf = await readTagsOf([...newest, ...top]);
  const known = new Set(newest.map(({ id }) => id));
  // The second is the first where the first is being read.
  const first = new Set(top.slice(0, 2).map(({ id }) => id));
  const toLatestStory = (card: StoryCard): LatestStory => ({
    ...(first.has(card.id) ? toFirstRailStory(card) : toRailStory(card)),
    category: card.category,
    flash: card.flash,
    tags: tagsOf.get(card.id) ?? [],
  });
  return {
    stories: newest.map(toLatestStory),
    top: top.map(({ id }) => id),
    older: top.filter(({ id }) => !known.has(id)).map(toLatestStory),
    withdrawn: withdrawn.map(({ id }) => id),
    urgent,
  };
}

/** Slugs of the tags of stories, by their number. */
async function readTagsOf(cards: readonly StoryCard[]): Promise<ReadonlyMap<number, string[]>> {
  const ids = cards.map(({ id }) => id);
  const rows = await tagsOfStories().execute({ ids });
  return new Map(rows.map(({ id, slugs }) => [id, slugs]));
}

function tagsOfStories() {
  return prepared('latest_tags', (db, name) =>
    db
      .select({
        id: storyTags.storyId,
        slugs: sql<string[]>`array_agg(${storyTags.tag} order by ${storyTags.position})`,
      })
      .from(storyTags)
      .where(sql`${storyTags.storyId} = any(${sql.placeholder('ids')}::bigint[])`)
      .groupBy(storyTags.storyId)
      .prepare(name),
  );
}

/** Stories readers have seen that are withdrawn or held again, the latest first. */
function takenBack() {
  return prepared('latest_taken_back', (db, name) => {
    const { id, state, withdrawnAt, changedAt, firstPublishedAt } = stories;
    const since = sql.placeholder('since');
    return db
      .select({ id })
      .from(stories)
      .where(
        sql`${firstPublishedAt} is not null and (
          (${state} = 'withdrawn' and ${withdrawnAt} >= ${since})
          or (${state} = 'held' and ${changedAt} >= ${since}))`,
      )
      .orderBy(sql`${changedAt} desc`)
      .limit(limits.latest)
      .prepare(name);
  });
}
