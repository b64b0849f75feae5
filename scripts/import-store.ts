import { parseConfiguration } from '#lib/configuration.ts';
import { startDatabase } from '#lib/database/start-database.ts';
import { PictureCollector } from '#lib/pictures/picture-collector.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import type { StoryInput } from '#lib/stories/story-input.ts';

/** Where an import's stories go. Loaded for a real run only: a dry run opens no database. */
export interface Store {
  /** Stores one story with its pictures, through the door. */
  put(
    story: StoryInput,
    warn: (reason: string) => void,
  ): Promise<'new' | 'updated' | 'unchanged' | 'outdated'>;
  release(): Promise<void>;
}

/**
 * Opens the database of the environment: beside a portal that may be running.
 * @param names what a person named on the command line.
 */
export async function openStore(names: readonly string[]): Promise<Store> {
  const started = await startDatabase(parseConfiguration(process.env));
  const collector = new PictureCollector({
    namedHosts: new Set(names.flatMap((name) => URL.parse(name)?.host || [])),
  });
  return {
    async put(story, warn) {
      const withdrawn = story.action === 'withdraw';
      const pictures = withdrawn ? [] : await collector.collect(story.pictures ?? [], warn);
      const { outcome } = await publishStory({ ...story, pictures }, { actor: 'import' });
      return outcome;
    },
    release: () => started.release(),
  };
}
