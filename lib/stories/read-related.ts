import 'server-only';
import { sql } from 'drizzle-orm';
import { stories, storyTags } from '#lib/database/schema.ts';
import { readOnce } from '#lib/press/request-context.ts';
import { limits } from './limits.ts';
import { prepared } from './prepared-statement.ts';
import { newestFirst, published, selectCards, toCard } from './read-cards.ts';
import type { Story, StoryCard } from './story.ts';

/**
 * What to read after `story`: first the stories that share its rarest tags, then the newest of its
 * category. Never itself and none twice.
 * @param limit most stories returned.
 */
export function readRelated(story: Story, limit: number): Promise<StoryCard[]> {
  return readOnce(`related ${story.id} ${limit}`, async () => {
    const { id, category } = story;
    const slugs = story.tags.map((tag) => tag.slug);
    const rows = await related().execute({ id, slugs, category, limit });
    return rows.map(toCard);
  });
}

function related() {
  const id = sql.placeholder('id');
  const limit = sql`${sql.placeholder('limit')}::int`;
  const ofTag = sql`${storyTags.tag} = own.tag and ${storyTags.publishedAt} is not null`;
  // The rarest tag's newest stories first. Each tag costs one short scan of its index for its
  // newest stories and one, bounded, for how common it is.
  const near = sql`
    select near.story_id as id, row_number() over (
      order by tag_uses.uses, own.tag, near.published_at desc, near.story_id desc
    ) as place
    from unnest(${sql.placeholder('slugs')}::text[]) as own(tag)
    cross join lateral (
      select count(*) as uses from (
        select 1 from ${storyTags} where ${ofTag} limit ${limits.relatedTagCount}
      ) as counted
    ) as tag_uses
    cross join lateral (
      select ${storyTags.storyId}, ${storyTags.publishedAt} from ${storyTags}
      where ${ofTag} and ${storyTags.storyId} <> ${id}
      order by ${storyTags.publishedAt} desc nulls last, ${storyTags.storyId} desc nulls last
      limit ${limit}
    ) as near`;
  // Arrays and not joins: the planner takes them for the few they are, and stays on the indexes.
  const keys = sql`
    with sharing as materialized (
      select array(
        select near.id from (${near}) as near group by near.id order by min(near.place) limit ${limit}
      ) as ids
    )
    select sharing.ids || array(
      select ${stories.id} from ${stories}
      where ${published} and ${stories.category} = ${sql.placeholder('category')}
        and ${stories.id} <> ${id} and ${stories.id} <> all(sharing.ids)
      order by ${newestFirst} limit ${limit} - cardinality(sharing.ids)
    ) as ids from sharing`;
  return prepared('related', (db, name) =>
    selectCards(db)
      .innerJoin(sql`(${keys}) as keys`, sql`${stories.id} = any(keys.ids)`)
      .where(published)
      .orderBy(sql`array_position(keys.ids, ${stories.id})`)
      .prepare(name),
  );
}
