import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseConfiguration } from '#lib/configuration.ts';
import { type StartedDatabase, startDatabase } from '#lib/database/start-database.ts';
import { storePicture } from '#lib/pictures/publish-picture.ts';
import { parseSample } from '#lib/stories/parse-sample.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import type { StoryInput } from '#lib/stories/story-input.ts';
import { root } from '../run-step.ts';

/** The database of a measured portal, open in this process beside it. */
export function openBenchDatabase(dataDir: string): Promise<StartedDatabase> {
  return startDatabase(parseConfiguration({ DATA_DIR: dataDir }));
}

/**
 * Publishes copies of a story of the sample edition, of middling length, through the door: pages nobody has
 * rendered yet, all of one weight.
 * @param name tells the copies of one call from those of another
 * @returns their addresses
 */
export async function publishCopies(name: string, count: number): Promise<string[]> {
  const pattern = await readUsualSample();
  const paths: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const { path } = await publishStory(
      {
        ...pattern,
        source: 'bench',
        sourceName: 'Bench',
        externalId: `bench:${name}:${number}`,
        headline: `${pattern.headline} — ${name} ${number}`,
        urgency: 5,
      },
      { actor: 'bench' },
    );
    if (path === null) throw new Error('The door published a copy without an address.');
    paths.push(path);
  }
  return paths;
}

async function readUsualSample(): Promise<StoryInput> {
  const folder = join(root, 'samples');
  const names = await readdir(join(folder, 'stories'));
  const samples = await Promise.all(
    names
      .filter((name) => name.endsWith('.yaml'))
      .map(async (name) =>
        parseSample(name, await readFile(join(folder, 'stories', name), 'utf8'), new Date()),
      ),
  );
  const length = (sample: (typeof samples)[number]) => (sample.story.bodyHtml ?? '').length;
  const sorted = samples
    .filter(({ picture }) => picture !== null)
    .toSorted((a, b) => length(a) - length(b));
  const usual = sorted[Math.floor(sorted.length / 2)];
  if (!usual) throw new Error('The sample edition has no story with a picture.');
  const bytes = await readFile(join(folder, 'pictures', `${usual.picture}.jpg`));
  const pictureId = await storePicture(bytes, null);
  return { ...usual.story, pictures: [{ pictureId, ...usual.pictureWords }] };
}
