import 'server-only';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '#lib/database/database.ts';
import { storyLineStories, storyLines } from '#lib/database/line-tables.ts';
import { liveEntries, liveTexts } from '#lib/database/live-tables.ts';
import {
  pictures,
  stories,
  storyAddresses,
  storyCorrections,
  storyPictures,
  storyTags,
} from '#lib/database/schema.ts';
import type { LiveState } from './live.ts';
import { type SeenLine, type SeenPicture, type SeenStory, touchesOf } from './touches-of.ts';

/**
 * The one place that finds out what the changes of a door transaction touch: it compares what
 * readers saw of a story with what they see, so that no change has to say so itself.
 */
export interface Touches {
  /** Remembers stories as they stand. Call before they are changed; the first call counts. */
  remember(storyIds: readonly number[]): Promise<void>;
  /**
   * As `remember`, of a story that did not exist when the transaction began.
   * @param stored what readers see of it, where who stored it knows; otherwise it is read.
   */
  rememberAbsent(storyId: number, stored: SeenStory | null): void;
  /**
   * What stories were when they were remembered or last compared, what they are, and what that
   * touches; in the order asked.
   * @throws when one was not remembered: then nobody knows what readers saw of it.
   */
  compare(storyIds: readonly number[]): Promise<StoryChange[]>;
}

/** A story before and after a change; `null`: it was not, or is no longer, stored. */
export interface StoryChange {
  before: SeenStory | null;
  after: SeenStory | null;
  touches: string[];
}

/** What one transaction remembers. */
export function createTouches(tx: Transaction): Touches {
  const remembered = new Map<number, SeenStory | null>();
  const known = new Map<number, SeenStory>();
  return {
    async remember(storyIds) {
      const ids = storyIds.filter((id) => !remembered.has(id));
      if (ids.length === 0) return;
      for (const story of await readSeen(tx, ids)) remembered.set(story.id, story);
    },
    rememberAbsent(storyId, stored) {
      remembered.set(storyId, null);
      if (stored) known.set(storyId, stored);
    },
    async compare(storyIds) {
      const unknown = storyIds.find((id) => !remembered.has(id));
      if (unknown !== undefined) {
        throw new Error(`Story ${unknown} was changed without being remembered first.`);
      }
      const unread = storyIds.filter((id) => !known.has(id));
      const read = unread.length > 0 ? await readSeen(tx, unread) : [];
      const seen = new Map([...known, ...read.map((story) => [story.id, story] as const)]);
      known.clear();
      return storyIds.map((id) => {
        const [before = null, after = null] = [remembered.get(id), seen.get(id)];
        remembered.set(id, after);
        return { before, after, touches: touchesOf(before, after) };
      });
    },
  };
}

/** Prepared under its name, so that a connection plans it once; the transaction is new each time. */
export function readSeen(tx: Transaction, ids: readonly number[]): Promise<SeenStory[]> {
  const paths = tx
    .select({ path: storyAddresses.path })
    .from(storyAddresses)
    .where(eq(storyAddresses.storyId, stories.id))
    .orderBy(asc(storyAddresses.path));
  const tags = tx
    .select({ tag: storyTags.tag })
    .from(storyTags)
    .where(eq(storyTags.storyId, stories.id))
    .orderBy(asc(storyTags.tag));
  const lines = tx
    .select({ all: linesAsJson })
    .from(storyLineStories)
    .innerJoin(storyLines, eq(storyLines.id, storyLineStories.lineId))
    .where(eq(storyLineStories.storyId, stories.id));
  const corrections = tx
    .select({ text: sql`${storyCorrections.id} || ' ' || ${storyCorrections.kind}` })
    .from(storyCorrections)
    .where(eq(storyCorrections.storyId, stories.id))
    .orderBy(asc(storyCorrections.id));
  const uses = tx
    .select({ all: picturesAsJson })
    .from(storyPictures)
    .innerJoin(pictures, eq(pictures.id, storyPictures.pictureId))
    .where(eq(storyPictures.storyId, stories.id));
  const livePictures = tx
    .select({ all: livePicturesAsJson })
    .from(liveEntries)
    .innerJoin(pictures, eq(pictures.id, liveEntries.pictureId))
    .where(and(eq(liveEntries.storyId, stories.id), isNull(liveEntries.withdrawnAt)));
  const live = tx
    .select({ state: liveTexts.state })
    .from(liveTexts)
    .where(eq(liveTexts.storyId, stories.id));
  return tx
    .select({
      id: stories.id,
      state: stories.state,
      wasVisible: sql<boolean>`${stories.state} = 'published' or ${stories.firstPublishedAt} is not null`,
      sample: stories.sample,
      source: stories.source,
      headline: stories.headline,
      lead: stories.lead,
      flash: sql<boolean>`${stories.lead} = '' and ${stories.bodyHtml} = ''`,
      category: stories.category,
      path: stories.path,
      publishedAt: stories.publishedAt,
      updatedAt: stories.updatedAt,
      urgency: stories.urgency,
      topPlace: stories.topPlace,
      topUntil: stories.topUntil,
      paths: sql<string[]>`array ${paths}`,
      tags: sql<string[]>`array ${tags}`,
      lines: sql<SeenLine[]>`${lines}`,
      corrections: sql<string[]>`array ${corrections}`,
      pictures: sql<SeenPicture[]>`${uses}`,
      live: sql<LiveState | null>`${live}`,
      livePictures: sql<SeenStory['livePictures']>`${livePictures}`,
    })
    .from(stories)
    .where(sql`${stories.id} = any(${sql.placeholder('ids')}::bigint[])`)
    .prepare('stories_seen')
    .execute({ ids: [...ids] });
}

const linesAsJson = sql`coalesce(json_agg(json_build_object(
  'slug', ${storyLines.slug}, 'key', ${storyLineStories.key}
) order by ${storyLines.slug}), '[]')`;

const picturesAsJson = sql`coalesce(json_agg(json_build_object(
  'position', ${storyPictures.position}, 'digest', ${pictures.digest},
  'withdrawn', ${pictures.withdrawnAt} is not null,
  'alt', ${storyPictures.alt}, 'caption', ${storyPictures.caption},
  'credit', ${storyPictures.credit},
  'focalX', ${storyPictures.focalX}, 'focalY', ${storyPictures.focalY}
) order by ${storyPictures.position}), '[]')`;

const livePicturesAsJson = sql`coalesce(json_agg(json_build_object(
  'digest', ${pictures.digest}, 'withdrawn', ${pictures.withdrawnAt} is not null
) order by ${liveEntries.id}), '[]')`;
