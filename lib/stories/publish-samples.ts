import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Transaction } from '#lib/database/database.ts';
import { storyLines } from '#lib/database/line-tables.ts';
import { liveEntries } from '#lib/database/live-tables.ts';
import { pictures, stories, storyPictures } from '#lib/database/schema.ts';
import { storePicture } from '#lib/pictures/publish-picture.ts';
import { lineNote, linesNote } from './notes.ts';
import { parseSample, type Sample, type SampleLive, sampleKey } from './parse-sample.ts';
import { parseSampleLines, type SampleLine } from './parse-sample-lines.ts';
import { correctStory, placeInTopNews, updateStory } from './publish-changes.ts';
import { isSlugUsed } from './publish-line-words.ts';
import { addLine, putInLine, setLineState } from './publish-lines.ts';
import { endLive, startLive } from './publish-live.ts';
import { addLiveEntry } from './publish-live-entries.ts';
import { publishStory } from './publish-story.ts';
import { throughDoor } from './publish-transaction.ts';

const by = { actor: 'samples' };

/**
 * Loads the sample edition. Stories that are there already stay as they are.
 * @param folder the edition: `stories/*.yaml`, `pictures/*.jpg` and `lines.yaml`.
 * @param now the instant the stories' ages are counted back from.
 * @returns how many stories were new.
 * @throws for the first file that does not fit, naming it; stories before it are stored.
 */
export async function loadSamples(folder = 'samples', now = new Date()): Promise<number> {
  const files = (await readdir(join(folder, 'stories'))).filter((name) => name.endsWith('.yaml'));
  const samples = await Promise.all(
    files.map(async (file) =>
      parseSample(file, await readFile(join(folder, 'stories', file), 'utf8'), now),
    ),
  );
  const lines = parseSampleLines(
    await readFile(join(folder, 'lines.yaml'), 'utf8'),
    samples.map(({ story }) => story.externalId),
  );
  const pictureIds = await storePictures(folder, samples);
  samples.sort((a, b) => a.story.publishedAt.getTime() - b.story.publishedAt.getTime());
  const ids = new Map<string, number>();
  let loaded = 0;
  for (const sample of samples) {
    const pictureId = sample.picture ? (pictureIds.get(sample.picture) ?? null) : null;
    const bodyPictures = sample.bodyPictures.map(({ picture, ...words }) => ({
      pictureId: pictureIds.get(picture) ?? null,
      url: `${picture}.jpg`,
      ...words,
    }));
    const main = { pictureId, ...sample.pictureWords };
    const used = pictureId || bodyPictures.length > 0 ? [main, ...bodyPictures] : [];
    const { outcome, id } = await publishStory({ ...sample.story, pictures: used }, by, now);
    ids.set(sample.story.externalId, id);
    if (outcome !== 'new') continue;
    loaded += 1;
    if (sample.updated) await updateStory(id, { note: sample.updated.note }, by, sample.updated.at);
    for (const { at, ...correction } of sample.corrections)
      await correctStory(id, correction, by, at);
    if (sample.top) await placeInTopNews(id, sample.top, null, by, now);
    if (sample.live) await publishLive(id, sample.story.publishedAt, sample.live, pictureIds);
  }
  for (const line of lines) await loadLine(line, ids, now);
  return loaded;
}

/** A line whose slug is or was in use stays as it is: an editor may have changed it. */
async function loadLine(line: SampleLine, ids: Map<string, number>, now: Date): Promise<void> {
  const { slug, title, description, stories, key, closed } = line;
  if (await isSlugUsed(slug)) return;
  await addLine({ slug, title, description, sample: true }, by, now);
  const idsOf = (keys: string[]) => keys.flatMap((one) => ids.get(sampleKey(one)) ?? []);
  await putInLine(slug, idsOf(stories), {}, by, now);
  if (key.length > 0) await putInLine(slug, idsOf(key), { key: true }, by, now);
  if (closed) await setLineState(slug, 'closed', by, now);
}

async function storePictures(folder: string, samples: Sample[]): Promise<Map<string, number>> {
  const keys = new Set(
    samples.flatMap(({ picture, bodyPictures, live }) => [
      ...(picture === null ? [] : [picture]),
      ...bodyPictures.map((one) => one.picture),
      ...(live?.entries ?? []).flatMap((entry) => entry.picture?.key ?? []),
    ]),
  );
  const stored = [...keys].map(async (key) => {
    const bytes = await readFile(join(folder, 'pictures', `${key}.jpg`));
    return [key, await storePicture(bytes, null)] as const;
  });
  return new Map(await Promise.all(stored));
}

async function publishLive(
  id: number,
  startedAt: Date,
  { entries, endedAt }: SampleLive,
  pictureIds: ReadonlyMap<string, number>,
): Promise<void> {
  await startLive(id, by, startedAt);
  for (const { at, words, picture } of entries) {
    const pictureId = picture && pictureIds.get(picture.key);
    const shown = picture && pictureId ? { picture: { pictureId, ...picture } } : {};
    await addLiveEntry(id, { ...words, ...shown }, by, at);
  }
  if (endedAt) await endLive(id, by, endedAt);
}

/** Deletes every sample story and line, with the pictures that no other story uses. Returns how many
 * stories. */
export function removeSamples(now = new Date()): Promise<number> {
  return throughDoor(by, now, async ({ tx, remember, record, recordLine }) => {
    const samples = await tx
      .select({ id: stories.id })
      .from(stories)
      .where(eq(stories.sample, true))
      .for('update');
    const ids = samples.map(({ id }) => id);
    await remember(ids);
    const used = await readUsedPictures(tx, ids);
    await tx.delete(stories).where(eq(stories.sample, true));
    for (const { id } of samples) await record(id, 'deleted');
    const lines = await tx.delete(storyLines).where(eq(storyLines.sample, true)).returning();
    if (lines.length > 0) await recordLine([linesNote, ...lines.map(({ slug }) => lineNote(slug))]);
    const still = new Set(await readUsedPictures(tx));
    const orphans = used.filter((id) => !still.has(id));
    if (orphans.length > 0) await tx.delete(pictures).where(inArray(pictures.id, orphans));
    return samples.length;
  });
}

/** Numbers of the pictures that stories, or these stories, and their live entries use. */
async function readUsedPictures(tx: Transaction, storyIds?: number[]): Promise<number[]> {
  const ofStories = storyIds && inArray(storyPictures.storyId, storyIds);
  const ofEntries = storyIds && inArray(liveEntries.storyId, storyIds);
  const rows = await tx
    .select({ id: storyPictures.pictureId })
    .from(storyPictures)
    .where(ofStories)
    .union(
      tx
        .select({ id: sql<number>`${liveEntries.pictureId}`.mapWith(Number).as('picture_id') })
        .from(liveEntries)
        .where(and(ofEntries, isNotNull(liveEntries.pictureId))),
    );
  return rows.map(({ id }) => id);
}
