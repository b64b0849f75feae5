import 'server-only';
import { asc, count, sql } from 'drizzle-orm';
import { database } from '#lib/database/database.ts';
import { stories, storyTags, tags } from '#lib/database/schema.ts';
import { note } from '#lib/press/request-context.ts';
import { sitemapsNote, tagsNote } from './notes.ts';
import { newestFirst, published } from './read-cards.ts';

/** What sitemaps say of tags. Pages are cut from all tags there are, by an index, so that none has
 * to be looked at to find where a page begins; those without published stories are left out. */

/** Newest stories among which one with a tag is sought: hardly any story has none. */
const newestLookedAt = 1_000;

/** A tag with published stories. */
export interface TagEntry {
  slug: string;
  /** When the newest of its stories was published. */
  newestAt: Date;
}

/**
 * One page of the tags with published stories, in order of their slugs.
 * @param options.page from 1.
 * @param options.size tags a page is cut from; it has fewer where some are not in use.
 */
export async function readTagEntries(options: { page: number; size: number }): Promise<TagEntry[]> {
  const { page, size } = options;
  note(tagsNote);
  const keys = database()
    .select({ slug: tags.slug })
    .from(tags)
    .orderBy(asc(tags.slug))
    .limit(size)
    .offset((page - 1) * size)
    .as('keys');
  const rows = await database()
    .select({
      slug: keys.slug,
      newestAt: sql`(
        select story_tag.published_at from ${storyTags} as story_tag
        where story_tag.tag = keys.slug and story_tag.published_at is not null
        order by story_tag.published_at desc nulls last, story_tag.story_id desc nulls last
        limit 1)`.mapWith(storyTags.publishedAt),
    })
    .from(keys)
    .orderBy(asc(keys.slug));
  return rows.flatMap(({ slug, newestAt }) => (newestAt ? [{ slug, newestAt }] : []));
}

/**
 * How many tags pages are cut from, 0 when no published story has one, and when the newest story
 * with a tag was published: `null` when it is not among the newest thousand stories.
 */
export async function readTagCount(): Promise<{ tags: number; newestAt: Date | null }> {
  // Stories without tags count among those looked at.
  note(tagsNote, sitemapsNote);
  const db = database();
  const used = await db
    .select({ tag: storyTags.tag })
    .from(storyTags)
    .where(sql`${storyTags.publishedAt} is not null`)
    .limit(1);
  if (used.length === 0) return { tags: 0, newestAt: null };
  const newest = db
    .select({ id: stories.id, publishedAt: stories.publishedAt })
    .from(stories)
    .where(published)
    .orderBy(newestFirst)
    .limit(newestLookedAt)
    .as('newest');
  const [counted, [tagged]] = await Promise.all([
    db.select({ tags: count() }).from(tags),
    db
      .select({ newestAt: newest.publishedAt })
      .from(newest)
      .where(
        sql`exists (select 1 from ${storyTags} as story_tag where story_tag.story_id = newest.id)`,
      )
      .orderBy(sql`${newest.publishedAt} desc nulls last`)
      .limit(1),
  ]);
  return { tags: counted[0]?.tags ?? 0, newestAt: tagged?.newestAt ?? null };
}
