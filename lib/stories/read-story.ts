import 'server-only';
import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import {
  pictures,
  stories,
  storyAddresses,
  storyCorrections,
  storyPictures,
  storyTags,
  tags,
} from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { pathNote, storyNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import {
  cardColumns,
  mainPicture,
  notWithdrawn,
  pictureColumns,
  pictureUseColumns,
  toCardWithLead,
  toPicture,
} from './read-cards.ts';
import type { Picture, StoryAtPath, StoryCorrection, StoryDateline, Tag } from './story.ts';

export { readRelated } from './read-related.ts';

/** What addresses are made of; anything else (a NUL the database refuses) is missing unasked. */
export const addressPattern = /^\/[\w\-./~]{1,500}$/;

/**
 * What stands at an article's address. Held and scheduled stories are missing, as if they did not
 * exist; a withdrawn one tells its date and note at every address it had, and nothing else.
 */
export function readStoryAtPath(path: string): Promise<StoryAtPath> {
  if (!addressPattern.test(path)) return Promise.resolve({ kind: 'missing' });
  return readOnce(`story at ${path}`, async () => {
    const [row] = await storyAtAddress().execute({ path });
    const stands = row?.state === 'published' || row?.state === 'withdrawn';
    note(stands ? storyNote(row.id) : pathNote(path));
    if (row?.state === 'withdrawn') {
      const { withdrawnAt, changedAt, withdrawalNote: note } = row;
      return { kind: 'withdrawn', withdrawnAt: withdrawnAt ?? changedAt, note };
    }
    if (row?.state !== 'published') return { kind: 'missing' };
    const card = toCardWithLead(row);
    if (card.path !== path) return { kind: 'moved', path: card.path };
    const [tagsOfIt, picturesOfIt, corrections] = await Promise.all([
      readTags(row.id),
      readBodyPictures(row.id),
      readCorrectionsOf(row.id),
    ]);
    return {
      kind: 'story',
      story: {
        ...card,
        ...row.text,
        dateline: toDateline(row.dateline),
        tags: tagsOfIt,
        pictures: picturesOfIt,
        corrections,
      },
    };
  });
}

function storyAtAddress() {
  return prepared('story_at_address', (db, name) =>
    db
      .select({
        ...cardColumns,
        lead: stories.lead,
        state: stories.state,
        withdrawnAt: stories.withdrawnAt,
        withdrawalNote: stories.withdrawalNote,
        changedAt: stories.changedAt,
        dateline: {
          day: stories.datelineDay,
          places: stories.datelinePlaces,
          author: stories.datelineAuthor,
        },
        text: {
          source: stories.source,
          sourceName: stories.sourceName,
          sourceUrl: stories.sourceUrl,
          bodyHtml: stories.bodyHtml,
          bodyText: stories.bodyText,
          endMark: stories.endMark,
          authors: stories.authors,
          language: stories.language,
          rights: stories.rights,
          updatedAt: stories.updatedAt,
          updateNote: stories.updateNote,
        },
      })
      .from(storyAddresses)
      .innerJoin(stories, eq(stories.id, storyAddresses.storyId))
      .leftJoin(storyPictures, mainPicture)
      .leftJoin(pictures, notWithdrawn)
      .where(eq(storyAddresses.path, sql.placeholder('path')))
      .prepare(name),
  );
}

function readTags(storyId: number): Promise<Tag[]> {
  return prepared('story_tags', (db, name) =>
    db
      .select({ slug: tags.slug, name: tags.name })
      .from(storyTags)
      .innerJoin(tags, eq(tags.slug, storyTags.tag))
      .where(eq(storyTags.storyId, sql.placeholder('storyId')))
      .orderBy(asc(storyTags.position), asc(tags.slug))
      .prepare(name),
  ).execute({ storyId });
}

async function readBodyPictures(storyId: number): Promise<ReadonlyMap<number, Picture>> {
  const rows = await prepared('story_body_pictures', (db, name) =>
    db
      .select({
        position: storyPictures.position,
        picture: pictureColumns,
        pictureUse: pictureUseColumns,
      })
      .from(storyPictures)
      .innerJoin(
        pictures,
        and(eq(pictures.id, storyPictures.pictureId), isNull(pictures.withdrawnAt)),
      )
      .where(
        and(eq(storyPictures.storyId, sql.placeholder('storyId')), gt(storyPictures.position, 0)),
      )
      .orderBy(asc(storyPictures.position))
      .prepare(name),
  ).execute({ storyId });
  return new Map(
    rows.flatMap(({ position, picture, pictureUse }) => {
      const found = toPicture(picture, pictureUse);
      return found ? [[position, found] as const] : [];
    }),
  );
}

function readCorrectionsOf(storyId: number): Promise<StoryCorrection[]> {
  return prepared('story_corrections', (db, name) =>
    db
      .select({
        id: storyCorrections.id,
        kind: storyCorrections.kind,
        at: storyCorrections.at,
        text: storyCorrections.text,
      })
      .from(storyCorrections)
      .where(eq(storyCorrections.storyId, sql.placeholder('storyId')))
      .orderBy(desc(storyCorrections.at), desc(storyCorrections.id))
      .prepare(name),
  ).execute({ storyId });
}

function toDateline(dateline: StoryDateline): StoryDateline | null {
  const { day, places, author } = dateline;
  return day === null && places.length === 0 && author === null ? null : dateline;
}
