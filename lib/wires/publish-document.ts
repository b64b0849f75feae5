import 'server-only';
import { PictureCollector } from '#lib/pictures/picture-collector.ts';
import { StoryInputError } from '#lib/stories/prepare-story.ts';
import { type Published, publishStory } from '#lib/stories/publish-story.ts';
import { reasonOfData } from '#lib/stories/reason-of-data.ts';
import type { StoryInput } from '#lib/stories/story-input.ts';
import { UNNAMED } from './name-source.ts';
import type { PushedItem } from './read-push.ts';

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
  /** Pictures were left out because the time for all of them was over. */
  isPictureLate: boolean;
}

/** How a document came. */
export interface Arrival {
  /** Slug of the source, whatever the document calls itself. */
  source: string;
  /** Who is recorded: `wire:NAME`, `feed:NAME`. */
  actor: string;
  /** It was fetched from a feed that is followed. */
  pulled: boolean;
  /** Milliseconds for all its pictures; the next document brings those that were late. */
  picturesMs: number;
  /** Ends it between two items. */
  signal?: AbortSignal;
}

/**
 * Publishes the items of a document, one after another, each whole or not at all.
 * @throws when the database is away; what was stored until then stays, and pushing the document
 *   again changes nothing of it.
 */
export async function publishDocument(
  items: readonly PushedItem[],
  arrival: Arrival,
): Promise<PublishedDocument> {
  const published: PublishedDocument = { stories: [], refused: [], isPictureLate: false };
  const until = performance.now() + arrival.picturesMs;
  // For this document alone: a host that is down now may be up at the next.
  const collector = new PictureCollector({ withinMs: arrival.picturesMs });
  for (const item of items) {
    arrival.signal?.throwIfAborted();
    const place = item.document === null ? {} : { document: item.document };
    const refuse = (reason: string, incomplete = false) =>
      published.refused.push({ item: item.number, ...place, uri: item.id, reason, incomplete });
    if ('skipped' in item) refuse(item.skipped);
    else if ('rejected' in item) refuse(item.rejected, item.incomplete);
    else {
      try {
        published.stories.push({
          ...(await publishItem(item.story, arrival, collector)),
          ...place,
        });
      } catch (error) {
        const reason = error instanceof StoryInputError ? error.message : reasonOfData(error);
        if (reason === null) throw error;
        refuse(reason);
      }
    }
  }
  const isMissing = published.stories.some(({ warnings }) => warnings.length > 0);
  return { ...published, isPictureLate: isMissing && performance.now() >= until };
}

async function publishItem(
  story: StoryInput,
  { source, actor, pulled }: Arrival,
  collector: PictureCollector,
): Promise<PublishedItem> {
  const warnings: string[] = [];
  const isCancelled = story.action === 'withdraw';
  const pictures = isCancelled
    ? []
    : await collector.collect(story.pictures ?? [], (reason) => warnings.push(reason));
  const sourceName = story.sourceName === UNNAMED ? source : story.sourceName;
  const { outcome, state, path } = await publishStory(
    {
      ...story,
      ...{ pictures, source, sourceName, ...(pulled && { pulled }) },
      // Addresses of the portal are given away by whoever runs it, not by a sender.
      formerAddresses: [],
    },
    { actor },
  );
  return { uri: story.externalId, outcome, state, path, warnings };
}
