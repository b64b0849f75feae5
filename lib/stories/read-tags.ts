import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#lib/database/database.ts';
import { stories, storyTags, tags } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { limits } from './limits.ts';
import { tagNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import { newestFirst, published, selectCards, toCard } from './read-cards.ts';
import { isPageNumber, offsetOf, toPage } from './read-lists.ts';
import type { StoryPage, Tag } from './story.ts';

/** What tags' addresses are made of; anything else is unknown without asking. */
export const tagSlugPattern = /^[a-z\d_-]{1,200}$/;

/**
 * A tag and page `page` (from 1) of its stories. `null` when there is no such tag or no published
 * story has it; a page that does not exist has no stories.
 */
export function readTagPage(options: {
  slug: string;
  page: number;
}): Promise<{ tag: Tag; page: StoryPage } | null> {
  const { slug, page } = options;
  if (!tagSlugPattern.test(slug)) return Promise.resolve(null);
  return readOnce(`tag ${slug} ${page}`, async () => {
    note(tagNote(slug));
    const [tag] = await tagInUse().execute({ slug });
    if (!tag) return null;
    if (!isPageNumber(page)) return { tag, page: { stories: [], page, hasNext: false } };
    const rows = await storiesOfTag().execute({ slug, offset: offsetOf(page) });
    return { tag, page: toPage(rows.map(toCard), page) };
  });
}

/** A tag by its slug; `null` when there is no such tag or no published story has it. */
export function readTag(slug: string): Promise<Tag | null> {
  if (!tagSlugPattern.test(slug)) return Promise.resolve(null);
  return readOnce(`tag ${slug}`, async () => {
    note(tagNote(slug));
    const [tag] = await tagInUse().execute({ slug });
    return tag ?? null;
  });
}

function tagInUse() {
  return prepared('tag_in_use', (db, name) =>
    db
      .select({ slug: tags.slug, name: tags.name })
      .from(tags)
      .where(
        and(
          eq(tags.slug, sql.placeholder('slug')),
          sql`exists (select 1 from ${storyTags}
            where ${storyTags.tag} = ${tags.slug} and ${storyTags.publishedAt} is not null)`,
        ),
      )
      .prepare(name),
  );
}

function storiesOfTag() {
  return prepared('stories_of_tag', (db, name) => {
    const keys = newestWithTag(db)
      .limit(limits.pageSize + 1)
      .offset(sql.placeholder('offset'))
      .as('keys');
    return selectCards(db)
      .innerJoin(keys, eq(keys.id, stories.id))
      .where(published)
      .orderBy(newestFirst)
      .prepare(name);
  });
}

/** Keys of the published stories with the tag `slug`, newest first, straight from the index. */
export function newestWithTag(db: Database) {
  return db
    .select({ id: storyTags.storyId })
    .from(storyTags)
    .where(
      and(eq(storyTags.tag, sql.placeholder('slug')), sql`${storyTags.publishedAt} is not null`),
    )
    .orderBy(sql`${storyTags.publishedAt} desc nulls last, ${storyTags.storyId} desc nulls last`);
}
