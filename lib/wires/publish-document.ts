import 'server-only';
import { PictureCollector } from '#lib/pictures/picture-collector.ts';
import { StoryInputError } from '#lib/stories/prepare-story.ts';
import { type Published, publishStory } from '#lib/stories/publish-story.ts';
import type { StoryInput } from '#lib/stories/story-input.ts';
import { UNNAMED } from './name-source.ts';
import type { PushedItem } from './read-push.ts';

/** Milliseconds for the pictures of a document: its sender waits, and so do readers for the text. The
 * next push of the story brings those that were late. */
const PICTURES_MS = 15_000;

/** What became of one story of a document. */
export interface PublishedItem extends Omit<Published, 'id'> {
  uri: string;
  /** Where it stood in an archive; absent in a document that came by itself. */
  document?: string;
  /** What went wrong without costing the story: pictures that could not be had. */
  warnings: string[];
}

/** An item that was not stored, by its number from 1, and why. */
export interface RefusedItem {
  item: number;
  document?: string;
  uri: string | null;
  reason: string;
  /** A field every story has is absent. */
  incomplete: boolean;
}

export interface PublishedDocument {
  stories: PublishedItem[];
  refused: RefusedItem[];
}

/**
 * Publishes the items of a document somebody pushed, one after another, each whole or not at all.
 * @param name of the token: the slug of the source, whatever the document calls itself.
 * @throws when the database is away; what was stored until then stays, and pushing the document
 *   again changes nothing of it.
 */
export async function publishDocument(
  items: readonly PushedItem[],
  name: string,
): Promise<PublishedDocument> {
  const published: PublishedDocument = { stories: [], refused: [] };
  // For this document alone: a host that is down now may be up at the next.
  const collector = new PictureCollector({ withinMs: PICTURES_MS });
  for (const item of items) {
    const place = item.document === null ? {} : { document: item.document };
    const refuse = (reason: string, incomplete = false) =>
      published.refused.push({ item: item.number, ...place, uri: item.id, reason, incomplete });
    if ('skipped' in item) refuse(item.skipped);
    else if ('rejected' in item) refuse(item.rejected, item.incomplete);
    else {
      try {
        published.stories.push({ ...(await publishItem(item.story, name, collector)), ...place });
      } catch (error) {
        if (!(error instanceof StoryInputError)) throw error;
        refuse(error.message);
      }
    }
  }
  return published;
}

async function publishItem(
  story: StoryInput,
  name: string,
  collector: PictureCollector,
): Promise<PublishedItem> {
  const warnings: string[] = [];
  const isCancelled = story.action === 'withdraw';
  const pictures = isCancelled
    ? []
    : await collector.collect(story.pictures ?? [], (reason) => warnings.push(reason));
  const sourceName = story.sourceName === UNNAMED ? name : story.sourceName;
  const { outcome, state, path } = await publishStory(
    { ...story, pictures, source: name, sourceName },
    { actor: `wire:${name}` },
  );
  return { uri: story.externalId, outcome, state, path, warnings };
}
