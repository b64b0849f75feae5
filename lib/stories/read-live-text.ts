import 'server-only';
import { eq, isNull, type SQL, sql } from 'drizzle-orm';
import { liveEntries, liveTexts } from '#lib/database/live-tables.ts';
import { pictures, stories } from '#lib/database/schema.ts';
import { limits } from './limits.ts';
import type { LiveEntry, LiveText } from './live.ts';
import { toPicture } from './read-cards.ts';
import type { Picture } from './story.ts';

/** What live entries are read as, on a page of theirs and as a column of their story. */

export const entryColumns = {
  id: liveEntries.id,
  at: liveEntries.at,
  title: liveEntries.title,
  bodyHtml: liveEntries.bodyHtml,
  bodyText: liveEntries.bodyText,
  key: liveEntries.key,
  author: liveEntries.author,
  updatedAt: liveEntries.updatedAt,
  caption: liveEntries.caption,
  credit: liveEntries.credit,
  picture: {
    digest: pictures.digest,
    width: pictures.width,
    height: pictures.height,
    colour: pictures.colour,
  },
};

/** Join: a withdrawn picture is absent. */
export const entryPicture: SQL | undefined =
  sql`${eq(pictures.id, liveEntries.pictureId)} and ${isNull(pictures.withdrawnAt)}`;

export const isShown: SQL = sql`${liveEntries.withdrawnAt} is null`;
export const newestEntries: SQL = sql`${liveEntries.at} desc nulls last, ${liveEntries.id} desc nulls last`;

type PictureRow = Pick<Picture, 'digest' | 'width' | 'height' | 'colour'>;

export interface EntryRow extends Omit<LiveEntry, 'picture'>, Pick<Picture, 'caption' | 'credit'> {
  picture: PictureRow | null;
}

/** The entry of a row. Its picture is kept whole: an entry has no card to crop it for. */
export function toEntry({ caption, credit, picture, ...entry }: EntryRow): LiveEntry {
  const use = { caption, credit, alt: caption || entry.title, focalX: 0.5, focalY: 0.5 };
  return { ...entry, picture: toPicture(picture, use) };
}

type Json<T> = {
  [K in keyof T]: Date extends T[K] ? (T[K] extends Date ? string : string | null) : T[K];
};
interface LiveTextJson extends Json<Omit<LiveText, 'newest'>> {
  newest: Json<EntryRow>[];
}

/** A story's live text with its newest entries, as one column; `null` for any other story. */
export const liveTextColumn = sql<LiveTextJson | null>`(
  select json_build_object('state', ${liveTexts.state}, 'startedAt', ${liveTexts.startedAt},
    'endedAt', ${liveTexts.endedAt}, 'newest', coalesce((
      select json_agg(entry.one) from (
        select json_build_object('id', ${liveEntries.id}, 'at', ${liveEntries.at},
          'title', ${liveEntries.title}, 'bodyHtml', ${liveEntries.bodyHtml},
          'bodyText', ${liveEntries.bodyText}, 'key', ${liveEntries.key},
          'author', ${liveEntries.author}, 'updatedAt', ${liveEntries.updatedAt},
          'caption', ${liveEntries.caption}, 'credit', ${liveEntries.credit},
          'picture', case when shown.id is null then null else json_build_object(
            'digest', shown.digest, 'width', shown.width, 'height', shown.height,
            'colour', shown.colour) end) as one
        from ${liveEntries}
        left join ${pictures} as shown
          on shown.id = ${liveEntries.pictureId} and shown.withdrawn_at is null
        where ${eq(liveEntries.storyId, liveTexts.storyId)} and ${isShown}
        order by ${newestEntries}
        limit ${sql.raw(String(limits.liveNewest))}) as entry), '[]'))
  from ${liveTexts} where ${eq(liveTexts.storyId, stories.id)})`.mapWith(
  (found: LiveTextJson): LiveText => ({
    state: found.state,
    startedAt: new Date(found.startedAt),
    endedAt: toDate(found.endedAt),
    newest: found.newest.map(({ at, updatedAt, ...entry }) =>
      toEntry({ ...entry, at: new Date(at), updatedAt: toDate(updatedAt) }),
    ),
  }),
);

/** Instants in JSON name their offset. */
const toDate = (text: string | null) => (text === null ? null : new Date(text));
