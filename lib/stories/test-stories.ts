import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '#lib/database/database.ts';
import {
  pictures,
  stories,
  storyAddresses,
  storyCorrections,
  storyPictures,
  storyTags,
  tags,
} from '#lib/database/schema.ts';
import { packJson } from '#lib/packed-json.ts';
import type { StoryCorrection } from './story.ts';

/** For tests of the read side only: rows as the door leaves them, without its work. */
type StoryRow = typeof stories.$inferInsert;

export interface TestPicture {
  position: number;
  digest: string;
  withdrawn?: boolean;
  focalX?: number;
}

export type TestStory = Partial<StoryRow> & {
  tags?: string[];
  pictures?: TestPicture[];
  formerPaths?: string[];
  corrections?: Omit<StoryCorrection, 'id'>[];
};

let count = 0;

function toRow(given: TestStory): StoryRow {
  const { tags: _tags, pictures: _pictures, formerPaths: _paths, corrections: _c, ...row } = given;
  const number = ++count;
  const category = row.category ?? 'society';
  return {
    source: 'vestka',
    externalId: `test-${number}`,
    sourceName: 'Вестка',
    state: 'published',
    headline: `Заголовок ${number}`,
    lead: 'Первый абзац.',
    bodyHtml: '<p>Текст.</p>',
    bodyText: 'Текст.',
    category,
    path: `/${category}/2023/12/13/story-${number}`,
    publishedAt: new Date('2023-12-13T11:26:00Z'),
    changedAt: new Date(),
    inputDigest: String(number),
    original: packJson({}),
    ...row,
  };
}

/** Inserts many plain stories at once; returns their ids in the order given. */
export async function insertStories(given: TestStory[]): Promise<number[]> {
  const ids: number[] = [];
  for (let start = 0; start < given.length; start += 500) {
    const rows = given.slice(start, start + 500).map(toRow);
    const inserted = await database().insert(stories).values(rows).returning({ id: stories.id });
    ids.push(...inserted.map((row) => row.id));
    const addresses = rows.flatMap(({ path }, index) => {
      const storyId = inserted[index]?.id;
      return path && storyId ? [{ path, storyId }] : [];
    });
    if (addresses.length > 0) await database().insert(storyAddresses).values(addresses);
  }
  return ids;
}

/** Inserts a picture without pixels; returns its id. */
export async function insertPicture(digest: string, withdrawn = false): Promise<number> {
  const [picture] = await database()
    .insert(pictures)
    .values({
      digest,
      mediaType: 'image/jpeg',
      width: 1600,
      height: 900,
      colour: '#336699',
      bytes: Buffer.from(digest),
      storedAt: new Date(),
      withdrawnAt: withdrawn ? new Date() : null,
    })
    .returning({ id: pictures.id });
  return picture?.id ?? 0;
}

/** Inserts one story with everything that hangs on it; returns its id. */
export async function insertStory(given: TestStory = {}): Promise<number> {
  const db = database();
  const [id = 0] = await insertStories([given]);
  const isPublished = (given.state ?? 'published') === 'published';
  const [row] = await db
    .select({ at: stories.publishedAt })
    .from(stories)
    .where(eq(stories.id, id));
  for (const [position, tag] of (given.tags ?? []).entries()) {
    await db
      .insert(tags)
      .values({ slug: tag, name: `Тег ${tag}` })
      .onConflictDoNothing();
    const publishedAt = isPublished ? (row?.at ?? null) : null;
    await db.insert(storyTags).values({ storyId: id, tag, position, publishedAt });
  }
  for (const path of given.formerPaths ?? []) {
    await db.insert(storyAddresses).values({ path, storyId: id });
  }
  for (const { position, digest, withdrawn, focalX } of given.pictures ?? []) {
    const pictureId = await insertPicture(digest, withdrawn);
    await db.insert(storyPictures).values({
      storyId: id,
      position,
      pictureId,
      alt: `Снимок ${digest}`,
      caption: 'Подпись',
      credit: 'Фото Имени Фамилии',
      ...(focalX === undefined ? {} : { focalX }),
    });
  }
  for (const correction of given.corrections ?? []) {
    await db.insert(storyCorrections).values({ storyId: id, ...correction });
  }
  return id;
}
