import 'server-only';
import { sql } from 'drizzle-orm';
import { storyLineStories, storyLines } from '#lib/database/line-tables.ts';
import { stories, storyTags } from '#lib/database/schema.ts';
import { readOnce } from '#lib/press/request-context.ts';
import { limits } from './limits.ts';
import { prepared } from './prepared-statement.ts';
import { readAlikeIds } from './read-alike.ts';
import { newestFirst, published, selectCards, toCard } from './read-cards.ts';
import type { Story, StoryCard } from './story.ts';

/**
 * What to read after `story`: first the newest stories of its line, then those that share its
 * rarest tags, those whose headlines share its rare words, and the newest of its category. Never
 * itself and none twice.
 * @param options.limit most stories returned.
 * @param options.shown stories that stand beside them already.
 */
export function readRelated(
  story: Story,
  { limit, shown = [] }: { limit: number; shown?: readonly number[] },
): Promise<StoryCard[]> {
  return readOnce(`related ${story.id} ${limit}`, async () => {
    const { id, category } = story;
    const without = [id, ...shown];
    const slugs = story.tags.map((tag) => tag.slug);
    const [near] = await nearStories().execute({ id, without, slugs, limit });
    const ids = near?.ids ?? [];
    // Most stories have tags enough.
    if (ids.length < limit) {
      const missing = limit - ids.length;
      ids.push(...(await readAlikeIds(story, { without: [...without, ...ids], limit: missing })));
    }
    const rows = await chosenAndNewest().execute({ ids, without, category, limit });
    return rows.map(toCard);
  });
}

/** Ids of the stories near by line and tag, in their order. */
function nearStories() {
  const id = sql.placeholder('id');
  const limit = sql`${sql.placeholder('limit')}::int`;
  const others = (storyId: unknown) =>
    sql`${storyId} <> all(${sql.placeholder('without')}::bigint[])`;
  const ofLine = sql`
    select of_line.story_id as id, 0 as step, row_number() over (
      order by own.put_at, own.line_id, of_line.published_at desc, of_line.story_id desc
    ) as place
    from ${storyLineStories} as own
    inner join ${storyLines} as line on line.id = own.line_id and line.state <> 'removed'
    cross join lateral (
      select ${storyLineStories.storyId}, ${storyLineStories.publishedAt} from ${storyLineStories}
      where ${storyLineStories.lineId} = own.line_id and ${storyLineStories.publishedAt} is not null
        and ${others(storyLineStories.storyId)}
      order by ${storyLineStories.publishedAt} desc nulls last,
        ${storyLineStories.storyId} desc nulls last
      limit ${limits.relatedOfLine}
    ) as of_line
    where own.story_id = ${id}
    order by place limit ${limits.relatedOfLine}`;
  const ofTag = sql`${storyTags.tag} = own.tag and ${storyTags.publishedAt} is not null`;
  // The rarest tag's newest stories first. Each tag costs one short scan of its index for its
  // newest stories and one, bounded, for how common it is.
  const ofTags = sql`
    select of_tag.story_id as id, 1 as step, row_number() over (
      order by tag_uses.uses, own.tag, of_tag.published_at desc, of_tag.story_id desc
    ) as place
    from unnest(${sql.placeholder('slugs')}::text[]) as own(tag)
    cross join lateral (
      select count(*) as uses from (
        select 1 from ${storyTags} where ${ofTag} limit ${limits.relatedTagCount}
      ) as counted
    ) as tag_uses
    cross join lateral (
      select ${storyTags.storyId}, ${storyTags.publishedAt} from ${storyTags}
      where ${ofTag} and ${others(storyTags.storyId)}
      order by ${storyTags.publishedAt} desc nulls last, ${storyTags.storyId} desc nulls last
      limit ${limit} + ${limits.relatedOfLine}
    ) as of_tag`;
  const ids = sql<number[]>`array(
    select near.id from ((${ofLine}) union all (${ofTags})) as near
    group by near.id order by min(near.step), min(near.place) limit ${limit}
  )`;
  return prepared('near_stories', (db, name) =>
    db
      .select({ ids: ids.mapWith((found: string[]) => found.map(Number)).as('ids') })
      .from(sql`(select) as nothing`)
      .prepare(name),
  );
}

/**
 * Cards of the chosen stories in their order, then of the newest of the category. Arrays and not
 * joins: the planner takes them for the few they are, and stays on the indexes.
 */
function chosenAndNewest() {
  const ids = sql`${sql.placeholder('ids')}::bigint[]`;
  const keys = sql`
    select ${ids} || array(
      select ${stories.id} from ${stories}
      where ${published} and ${stories.category} = ${sql.placeholder('category')}
        and ${stories.id} <> all(${sql.placeholder('without')}::bigint[])
        and ${stories.id} <> all(${ids})
      order by ${newestFirst} limit ${sql.placeholder('limit')}::int - cardinality(${ids})
    ) as ids`;
  return prepared('chosen_and_newest', (db, name) =>
    selectCards(db)
      .innerJoin(sql`(${keys}) as keys`, sql`${stories.id} = any(keys.ids)`)
      .where(published)
      .orderBy(sql`array_position(keys.ids, ${stories.id})`)
      .prepare(name),
  );
}
