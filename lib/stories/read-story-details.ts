import 'server-only';
import { asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import {
  pictures,
  stories,
  storyCorrections,
  storyPictures,
  storyTags,
  tags,
} from '#lib/database/schema.ts';
import { pictureColumns, pictureUseColumns } from './read-cards.ts';
import type { Picture, StoryCorrection, Tag } from './story.ts';

/** What hangs on one story, as columns of it: three statements more cost more than the story. */
export const detailColumns = {
  tags: listOf<Tag>(
    { slug: tags.slug, name: tags.name },
    sql`${asc(storyTags.position)}, ${asc(tags.slug)}`,
    sql`${storyTags} inner join ${tags} on ${eq(tags.slug, storyTags.tag)}
      where ${eq(storyTags.storyId, stories.id)}`,
  ),
  /** Pictures of the body by their number; withdrawn ones are absent. */
  pictures: listOf<Picture & { position: number }>(
    { position: storyPictures.position, ...pictureColumns, ...pictureUseColumns },
    sql`${asc(storyPictures.position)}`,
    sql`${storyPictures} inner join ${pictures} on ${eq(pictures.id, storyPictures.pictureId)}
      where ${eq(storyPictures.storyId, stories.id)} and ${storyPictures.position} > 0
        and ${pictures.withdrawnAt} is null`,
  ).mapWith(
    (list: (Picture & { position: number })[]): ReadonlyMap<number, Picture> =>
      new Map(list.map(({ position, ...picture }) => [position, picture])),
  ),
  corrections: listOf<Omit<StoryCorrection, 'at'> & { at: string }>(
    {
      id: storyCorrections.id,
      kind: storyCorrections.kind,
      at: storyCorrections.at,
      text: storyCorrections.text,
    },
    sql`${desc(storyCorrections.at)}, ${desc(storyCorrections.id)}`,
    sql`${storyCorrections} where ${eq(storyCorrections.storyId, stories.id)}`,
  ).mapWith((list: (Omit<StoryCorrection, 'at'> & { at: string })[]): StoryCorrection[] =>
    // Instants in JSON name their offset.
    list.map((correction) => ({ ...correction, at: new Date(correction.at) })),
  ),
};

/** The rows of `source` as one list of objects with these fields; empty where there are none. */
function listOf<Row>(fields: Record<keyof Row & string, unknown>, order: SQL, source: SQL) {
  const pairs = Object.entries(fields).map(
    ([name, column]) => sql`${sql.raw(`'${name}'`)}, ${column}`,
  );
  return sql<Row[]>`coalesce(
    (select json_agg(json_build_object(${sql.join(pairs, sql`, `)}) order by ${order}) from ${source}),
    '[]')`;
}
