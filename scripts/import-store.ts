import type { PictureCollector } from '#lib/pictures/picture-collector.ts';
import { packOriginals } from '#lib/stories/pack-originals.ts';
import type { PreparedStory, StoryInputError } from '#lib/stories/prepare-story.ts';
import { rowOf } from '#lib/stories/publish-new-stories.ts';
import { countWordsLeft, publishStories } from '#lib/stories/publish-stories.ts';
import type { Published } from '#lib/stories/publish-story.ts';
import { readStoredStories, type StoredStory } from '#lib/stories/read-stored-stories.ts';
import type { StoryKey } from '#lib/stories/story-key.ts';
import { wordsOfStory } from '#lib/stories/story-words.ts';
import { KnownWords } from '#lib/words/known-words.ts';

/** Stories of one transaction: readers of the door wait as long for it. */
const AT_ONCE = 500;

const by = { actor: 'import' };

/** Where an import's stories go, from one thread. Loaded for a real run only: a dry run opens no
 * database. */
export interface Store {
  /** Those of these stories that are stored, by `keyOf`. */
  readStored(keys: readonly StoryKey[]): Promise<Map<string, StoredStory>>;
  /** Fetches a story's pictures; those that cannot be had are told. */
  collectPictures(story: PreparedStory, warn: (reason: string) => void): Promise<void>;
  /** Does for new stories what needs no turn in the door: packs originals, writes rows down, leaves out
   * the words that were stored before, most of all texts. */
  makeReady(stories: readonly PreparedStory[]): void;
  /** Stores stories in their order, through the door. */
  publish(stories: readonly PreparedStory[]): Promise<(Published | StoryInputError)[]>;
  /** Does what was left to be done once for all. To be called after the last story. */
  finish(): Promise<void>;
}

/**
 * The open database.
 * @param namedHosts hosts a person named on the command line.
 */
export function openStore(namedHosts: readonly string[]): Store {
  let collector: Promise<PictureCollector> | null = null;
  /** Words that are in the vocabulary. */
  const stored = new KnownWords();
  return {
    makeReady(stories) {
      packOriginals(stories);
      for (const story of stories) {
        story.row = rowOf(story);
        story.words = wordsOfStory(story, stored);
      }
    },
    readStored: (keys) => readStoredStories(keys),
    async collectPictures(story, warn) {
      collector ??= loadCollector(namedHosts);
      const found = await (await collector).collect(story.pictures, warn);
      story.pictures.forEach((picture, at) => {
        picture.pictureId = found[at]?.pictureId ?? null;
      });
    },
    async publish(stories) {
      const results: (Published | StoryInputError)[] = [];
      for (let from = 0; from < stories.length; from += AT_ONCE) {
        const some = stories.slice(from, from + AT_ONCE);
        const published = await publishStories(some, by);
        for (const [at, result] of published.entries()) {
          if (!isNewForReaders(result)) continue;
          for (const word of some[at]?.words?.text ?? []) stored.add(word);
        }
        results.push(...published);
      }
      return results;
    },
    finish: () => countWordsLeft(by),
  };
}

/** What decodes pictures takes memory in every thread: it is loaded for imports with pictures only. */
async function loadCollector(namedHosts: readonly string[]): Promise<PictureCollector> {
  const { PictureCollector } = await import('#lib/pictures/picture-collector.ts');
  return new PictureCollector({ namedHosts: new Set(namedHosts) });
}

function isNewForReaders(result: Published | StoryInputError): boolean {
  return 'outcome' in result && result.outcome === 'new' && result.state === 'published';
}
