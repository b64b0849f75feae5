import { sql } from 'drizzle-orm';
import { parseConfiguration } from '#lib/configuration.ts';
import { database } from '#lib/database/database.ts';
import { startDatabase } from '#lib/database/start-database.ts';
import { storePicture } from '#lib/pictures/publish-picture.ts';
import {
  correctStory,
  moveStory,
  placeInTopNews,
  setUrgency,
  updateStory,
  withdrawPicture,
} from '#lib/stories/publish-changes.ts';
import {
  addLine,
  markKeyMoment,
  putInLine,
  renameLine,
  setLineState,
} from '#lib/stories/publish-lines.ts';
import { endLive, startLive } from '#lib/stories/publish-live.ts';
import { addLiveEntry, editLiveEntry, removeLiveEntry } from '#lib/stories/publish-live-entries.ts';
import { removeSamples } from '#lib/stories/publish-samples.ts';
import {
  holdStory,
  releaseStory,
  restoreStory,
  scheduleStory,
  withdrawStory,
} from '#lib/stories/publish-state.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import type { By } from '#lib/stories/publish-transaction.ts';
import { endUrgentBar } from '#lib/stories/publish-urgent.ts';
import { readLastEvent } from '#lib/stories/read-events.ts';
import { readForEditors } from '#lib/stories/read-for-editors.ts';
import type { StoryInput } from '#lib/stories/story-input.ts';

/**
 * The door as a process of its own beside a running portal, on one long-lived use of its database:
 * carries out the orders its parent sends and answers each. Run by `open-door.ts`.
 */
const orders = {
  publishStory,
  updateStory,
  correctStory,
  holdStory,
  releaseStory,
  scheduleStory,
  withdrawStory,
  restoreStory,
  moveStory,
  placeInTopNews,
  setUrgency,
  withdrawPicture,
  startLive,
  endLive,
  addLiveEntry,
  editLiveEntry,
  removeLiveEntry,
  endUrgentBar,
  storePicture,
  removeSamples,
  addLine,
  renameLine,
  putInLine,
  markKeyMoment,
  setLineState,
  readForEditors,
  /** Many at once; gives their addresses in the order of the inputs. */
  async publishStories(inputs: readonly StoryInput[], by: By): Promise<string[]> {
    const paths: string[] = [];
    for (const input of inputs) paths.push((await publishStory(input, by)).path ?? '');
    return paths;
  },
  /** The name of a stored picture in addresses; `null` when there is none. */
  async pictureDigest(id: number): Promise<string | null> {
    const found = await database().execute<{ digest: string }>(
      sql`select digest from pictures where id = ${id}`,
    );
    return found.rows[0]?.digest ?? null;
  },
  /** Addresses of every published story, of one category or of all. */
  async publishedPaths(category: string | null): Promise<string[]> {
    const found = await database().execute<{ path: string }>(
      sql`select path from stories where state = 'published' and category = coalesce(${category}, category)`,
    );
    return found.rows.map(({ path }) => path);
  },
  /** Reads of a story that are stored. */
  async countReads(id: number): Promise<number> {
    const found = await database().execute<{ reads: number }>(
      sql`select coalesce(sum(reads), 0)::int as reads from story_reads where story_id = ${id}`,
    );
    return found.rows[0]?.reads ?? 0;
  },
  /** Number of the last event: what a portal must have heard of to show all of this. */
  readLastEvent,
  /** Address of the database, for a portal that is told to use it as its own. */
  async databaseUrl(): Promise<string> {
    return started.url;
  },
};

export type Orders = typeof orders;

export interface Order {
  number: number;
  name: keyof Orders;
  given: unknown[];
}

export type Answer = { number: number } & ({ value: unknown } | { failure: string });

const started = await startDatabase(parseConfiguration(process.env));
process.on('message', (order: Order) => void carryOut(order));
process.once('disconnect', () => void started.release().then(() => process.exit()));
process.send?.('open');

async function carryOut({ number, name, given }: Order): Promise<void> {
  const order = orders[name] as (...given: unknown[]) => Promise<unknown>;
  try {
    process.send?.({ number, value: await order(...given) } satisfies Answer);
  } catch (error) {
    process.send?.({ number, failure: String(error) } satisfies Answer);
  }
}
