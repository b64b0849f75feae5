import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, inArray } from 'drizzle-orm';
import { storyLines } from '#lib/database/line-tables.ts';
import { pictures, stories, storyPictures } from '#lib/database/schema.ts';
import { storePicture } from '#lib/pictures/publish-picture.ts';
import { lineNote, linesNote } from './notes.ts';
import { parseSample, type Sample, sampleKey } from './parse-sample.ts';
import { parseSampleLines, type SampleLine } from './parse-sample-lines.ts';
import { correctStory, placeInTopNews, updateStory } from './publish-changes.ts';
import { isSlugUsed } from './publish-line-words.ts';
import { addLine, putInLine, setLineState } from './publish-lines.ts';
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
    const used = pictureId ? [{ pictureId, ...sample.pictureWords }] : [];
    const { outcome, id } = await publishStory({ ...sample.story, pictures: used }, by, now);
    ids.set(sample.story.externalId, id);
    if (outcome !== 'new') continue;
    loaded += 1;
    if (sample.updated) await updateStory(id, { note: sample.updated.note }, by, sample.updated.at);
    for (const { at, ...correction } of sample.corrections)
      await correctStory(id, correction, by, at);
    if (sample.top) await placeInTopNews(id, sample.top, null, by, now);
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
  const keys = new Set(samples.flatMap(({ picture }) => picture ?? []));
  const stored = [...keys].map(async (key) => {
    const bytes = await readFile(join(folder, 'pictures', `${key}.jpg`));
    return [key, await storePicture(bytes, null)] as const;
  });
  return new Map(await Promise.all(stored));
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
    await remember(samples.map(({ id }) => id));
    const used = await tx
      .selectDistinct({ id: storyPictures.pictureId })
      .from(storyPictures)
      .innerJoin(stories, eq(stories.id, storyPictures.storyId))
      .where(eq(stories.sample, true));
    await tx.delete(stories).where(eq(stories.sample, true));
    for (const { id } of samples) await record(id, 'deleted');
    const lines = await tx.delete(storyLines).where(eq(storyLines.sample, true)).returning();
    if (lines.length > 0) await recordLine([linesNote, ...lines.map(({ slug }) => lineNote(slug))]);
    const still = new Set(
      (await tx.selectDistinct({ id: storyPictures.pictureId }).from(storyPictures)).map(
        (r) => r.id,
      ),
    );
    const orphans = used.map((row) => row.id).filter((id) => !still.has(id));
    if (orphans.length > 0) await tx.delete(pictures).where(inArray(pictures.id, orphans));
    return samples.length;
  });
}
