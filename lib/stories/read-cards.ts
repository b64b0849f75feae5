import 'server-only';
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#lib/database/database.ts';
import { liveTexts } from '#lib/database/live-tables.ts';
import { pictures, stories, storyCorrections, storyPictures } from '#lib/database/schema.ts';
import { note } from '#lib/press/request-context.ts';
import { limits } from './limits.ts';
import type { LiveState } from './live.ts';
import { cardNote } from './notes.ts';
import type { Picture, StoryCard, StoryCardWithLead } from './story.ts';

/**
 * What every read of stories shares. Conditions and order are spelled as in the partial indexes
 * (`state = 'published'` literally, `nulls last`): otherwise PostgreSQL does not use them.
 */
export const published: SQL = sql`${stories.state} = 'published'`;
export const newestFirst: SQL = sql`${stories.publishedAt} desc nulls last, ${stories.id} desc nulls last`;

export const oldestFirst: SQL = sql`${stories.publishedAt} asc nulls first, ${stories.id} asc nulls first`;

/** When what a story says last changed: its publication, its update or its last correction. Names
 * are whole, because in a select of one table Drizzle writes columns without it. */
export const modifiedAt = sql`greatest(${stories.publishedAt}, ${stories.updatedAt}, (
  select max(correction.at) from ${storyCorrections} as correction
  where correction.story_id = ${stories}.id))`.mapWith(stories.updatedAt);

/** None of these `id`s; one array parameter, so that the statement is the same for any number. */
export function idNotIn(ids: unknown): SQL {
  return sql`${stories.id} <> all(${ids}::bigint[])`;
}

/** In the half-open span `[from, to)`. */
export function publishedWithin(from: unknown, to: unknown): SQL {
  return sql`${stories.publishedAt} >= ${from} and ${stories.publishedAt} < ${to}`;
}

export const pictureColumns = {
  digest: pictures.digest,
  width: pictures.width,
  height: pictures.height,
  colour: pictures.colour,
};
export const pictureUseColumns = {
  alt: storyPictures.alt,
  caption: storyPictures.caption,
  credit: storyPictures.credit,
  focalX: storyPictures.focalX,
  focalY: storyPictures.focalY,
};
/** Looked up by the primary key; absent for all but a few stories. */
const live = sql<LiveState | null>`(
  select live.state from ${liveTexts} as live where live.story_id = ${stories}.id)`;
/** A clarification adds to what was right: only a correction is told of in rows. */
const corrected = sql<boolean>`exists (
  select 1 from ${storyCorrections} as correction
  where correction.story_id = ${stories}.id and correction.kind = 'correction'
    and correction.at > now() - ${sql.raw(`interval '${limits.correctedHours} hours'`)})`;
export const cardColumns = {
  id: stories.id,
  path: stories.path,
  headline: stories.headline,
  category: stories.category,
  publishedAt: stories.publishedAt,
  urgency: stories.urgency,
  flash: sql<boolean>`${stories.lead} = '' and ${stories.bodyHtml} = ''`,
  live,
  corrected,
  picture: pictureColumns,
  pictureUse: pictureUseColumns,
};

/** Joins: a story's main picture stands at position 0; a withdrawn one is absent. */
export const mainPicture = and(
  eq(storyPictures.storyId, stories.id),
  sql`${storyPictures.position} = 0`,
);
export const notWithdrawn = and(
  eq(pictures.id, storyPictures.pictureId),
  isNull(pictures.withdrawnAt),
);

/** Cards of stories with their main picture; the caller adds `where` and order. */
export function selectCards(db: Database) {
  return db
    .select(cardColumns)
    .from(stories)
    .leftJoin(storyPictures, mainPicture)
    .leftJoin(pictures, notWithdrawn);
}

/** As `selectCards`, with the lead. */
export function selectCardsWithLead(db: Database) {
  return db
    .select({ ...cardColumns, lead: stories.lead })
    .from(stories)
    .leftJoin(storyPictures, mainPicture)
    .leftJoin(pictures, notWithdrawn);
}

type PictureRow = Pick<Picture, keyof typeof pictureColumns>;
type PictureUseRow = Pick<Picture, keyof typeof pictureUseColumns>;
export interface CardRow {
  id: number;
  path: string | null;
  headline: string;
  category: string;
  publishedAt: Date | null;
  urgency: number;
  flash: boolean;
  live: LiveState | null;
  corrected: boolean;
  picture: PictureRow | null;
  pictureUse: PictureUseRow | null;
}

/** The picture of a joined row; `null` when the story has none or it is withdrawn. */
export function toPicture(picture: PictureRow | null, use: PictureUseRow | null): Picture | null {
  return picture && use ? { ...picture, ...use } : null;
}

/** The card of a row; that the answer shows it is noted. @throws as `toUnnotedCard` does. */
export function toCard(row: CardRow): StoryCard {
  note(cardNote(row.id));
  return toUnnotedCard(row);
}

/**
 * The card of a row, for answers that depend on the whole story anyway.
 * @throws when a published story lacks its address or time: the door never stores such a one.
 */
export function toUnnotedCard(row: CardRow): StoryCard {
  const { path, publishedAt } = row;
  if (path === null) throw new Error(`Story ${row.id} is published without an address (path)`);
  if (publishedAt === null) {
    throw new Error(`Story ${row.id} is published without a time (published_at)`);
  }
  return {
    id: row.id,
    path,
    headline: row.headline,
    category: row.category,
    publishedAt,
    urgency: row.urgency,
    flash: row.flash,
    picture: toPicture(row.picture, row.pictureUse),
    ...(row.live && { live: row.live }),
    ...(row.corrected && { corrected: true }),
  };
}

/** As `toCard`, with the lead. */
export function toCardWithLead(row: CardRow & { lead: string }): StoryCardWithLead {
  return { ...toCard(row), lead: row.lead };
}
