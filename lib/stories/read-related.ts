import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { stories, storyTags } from '#lib/database/schema.ts';
import { readOnce } from '#lib/press/request-context.ts';
import { limits } from './limits.ts';
import { prepared } from './prepared-statement.ts';
import { idNotIn, newestFirst, published, selectCards, toCard } from './read-cards.ts';
import type { Story, StoryCard } from './story.ts';

/**
 * What to read after `story`: first the stories that share its rarest tags, then the newest of its
 * category. Never itself and none twice.
 * @param limit most stories returned.
 */
export function readRelated(story: Story, limit: number): Promise<StoryCard[]> {
  return readOnce(`related ${story.id} ${limit}`, async () => {
    const sharing = await readSharingTags(story, limit);
    if (sharing.length >= limit) return sharing;
    const taken = [story.id, ...sharing.map((card) => card.id)];
    const rows = await prepared('related_in_category', (db, name) =>
      selectCards(db)
        .where(
          and(
            published,
            eq(stories.category, sql.placeholder('category')),
            idNotIn(sql.placeholder('taken')),
          ),
        )
        .orderBy(newestFirst)
        .limit(sql.placeholder('limit'))
        .prepare(name),
    ).execute({ category: story.category, taken, limit: limit - sharing.length });
    return [...sharing, ...rows.map(toCard)];
  });
}

async function readSharingTags(story: Story, limit: number): Promise<StoryCard[]> {
  const slugs = story.tags.map((tag) => tag.slug);
  if (slugs.length === 0) return [];
  const ids = await readIdsSharingTags(story.id, slugs, limit);
  const rows = await prepared('related_cards', (db, name) =>
    selectCards(db)
      .where(and(published, sql`${stories.id} = any(${sql.placeholder('ids')}::bigint[])`))
      .prepare(name),
  ).execute({ ids });
  const cards = new Map(rows.map((row) => [row.id, toCard(row)]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

/** The rarest tag's newest stories first. Each tag costs one short scan of its index for its
 * newest stories and one, bounded, for how common it is. */
async function readIdsSharingTags(id: number, slugs: string[], limit: number): Promise<number[]> {
  const rows = await idsSharingTags().execute({ id, slugs, limit });
  return [...new Set(rows.map((row) => row.id))].slice(0, limit);
}

function idsSharingTags() {
  const ofTag = sql`${storyTags.tag} = own.tag and ${storyTags.publishedAt} is not null`;
  return prepared('related_ids', (db, name) =>
    db
      .select({ id: sql<number>`near.story_id`.mapWith(Number) })
      .from(sql`
        unnest(${sql.placeholder('slugs')}::text[]) as own(tag)
        cross join lateral (
          select count(*) as uses from (
            select 1 from ${storyTags} where ${ofTag} limit ${limits.relatedTagCount}
          ) as counted
        ) as tag_uses
        cross join lateral (
          select ${storyTags.storyId}, ${storyTags.publishedAt} from ${storyTags}
          where ${ofTag} and ${storyTags.storyId} <> ${sql.placeholder('id')}
          order by ${storyTags.publishedAt} desc nulls last, ${storyTags.storyId} desc nulls last
          limit ${sql.placeholder('limit')}
        ) as near`)
      .orderBy(sql`tag_uses.uses, own.tag, near.published_at desc, near.story_id desc`)
      .prepare(name),
  );
}
