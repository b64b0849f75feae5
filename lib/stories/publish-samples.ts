import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, inArray } from 'drizzle-orm';
import { pictures, stories, storyPictures } from '#lib/database/schema.ts';
import { storePicture } from '#lib/pictures/publish-picture.ts';
import { parseSample, type Sample } from './parse-sample.ts';
import { correctStory, placeInTopNews, updateStory } from './publish-changes.ts';
import { publishStory } from './publish-story.ts';
import { throughDoor } from './publish-transaction.ts';

const by = { actor: 'samples' };

/**
 * Loads the sample edition. Stories that are there already stay as they are.
 * @param folder the edition: `stories/*.yaml` and `pictures/*.jpg`.
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
  const pictureIds = await storePictures(folder, samples);
  samples.sort((a, b) => a.story.publishedAt.getTime() - b.story.publishedAt.getTime());
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
    if (outcome !== 'new') continue;
    loaded += 1;
    if (sample.updated) await updateStory(id, { note: sample.updated.note }, by, sample.updated.at);
    for (const { at, ...correction } of sample.corrections)
      await correctStory(id, correction, by, at);
    if (sample.top) await placeInTopNews(id, sample.top, null, by, now);
  }
  return loaded;
}

async function storePictures(folder: string, samples: Sample[]): Promise<Map<string, number>> {
  const keys = new Set(
    samples.flatMap(({ picture, bodyPictures }) => [
      ...(picture === null ? [] : [picture]),
      ...bodyPictures.map((one) => one.picture),
    ]),
  );
  const stored = [...keys].map(async (key) => {
    const bytes = await readFile(join(folder, 'pictures', `${key}.jpg`));
    return [key, await storePicture(bytes, null)] as const;
  });
  return new Map(await Promise.all(stored));
}

/** Deletes every sample story, with its pictures that no other story uses. Returns how many. */
export function removeSamples(now = new Date()): Promise<number> {
  return throughDoor(by, now, async ({ tx, remember, record }) => {
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
