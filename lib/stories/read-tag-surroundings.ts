import 'server-only';
import { sql } from 'drizzle-orm';
import { storyLineStories, storyLines } from '#lib/database/line-tables.ts';
import { storyTags } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { limits } from './limits.ts';
import { linesNote, tagNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import type { StoryLine } from './story-line.ts';

/** How many published stories have a tag, `limits.tagCount` and one more at most. */
export function readTagUses(slug: string): Promise<number> {
  return readOnce(`uses of tag ${slug}`, async () => {
    note(tagNote(slug));
    const [row] = await usesOfTag().execute({ slug });
    return row?.uses ?? 0;
  });
}

/** The lines in which most of a tag's newest stories stand. */
export function readLinesOfTag(slug: string): Promise<Pick<StoryLine, 'slug' | 'title'>[]> {
  return readOnce(`lines of tag ${slug}`, async () => {
    note(tagNote(slug), linesNote);
    return linesOfTag().execute({ slug });
  });
}

const tagged = sql`
  select ${storyTags.storyId} from ${storyTags}
  where ${storyTags.tag} = ${sql.placeholder('slug')} and ${storyTags.publishedAt} is not null`;

function usesOfTag() {
  return prepared('uses_of_tag', (db, name) =>
    db
      .select({ uses: sql<number>`count(*)::integer` })
      .from(sql`(${tagged} limit ${sql.raw(String(limits.tagCount + 1))}) as used`)
      .prepare(name),
  );
}

function linesOfTag() {
  return prepared('lines_of_tag', (db, name) => {
    const newest = sql`
      ${tagged} order by ${storyTags.publishedAt} desc nulls last, ${storyTags.storyId} desc nulls last
      limit ${sql.raw(String(limits.tagLinesAmong))}`;
    return db
      .select({ slug: storyLines.slug, title: storyLines.title })
      .from(sql`(${newest}) as newest`)
      .innerJoin(storyLineStories, sql`${storyLineStories.storyId} = newest.story_id`)
      .innerJoin(
        storyLines,
        sql`${storyLines.id} = ${storyLineStories.lineId} and ${storyLines.state} <> 'removed'`,
      )
      .groupBy(storyLines.id)
      .orderBy(sql`count(*) desc, ${storyLines.id}`)
      .limit(limits.tagLines)
      .prepare(name);
  });
}
