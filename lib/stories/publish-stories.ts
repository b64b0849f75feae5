import 'server-only';
import { sql } from 'drizzle-orm';
import { isUnchanged } from './is-unchanged.ts';
import { type PreparedStory, StoryInputError } from './prepare-story.ts';
import { answer, type Published, storeNew } from './publish-new-stories.ts';
import { storeAgain } from './publish-story.ts';
import { readForChange } from './publish-story-parts.ts';
import { type By, type Door, throughDoor } from './publish-transaction.ts';
import { addUp } from './publish-words.ts';
import { readStoredStories, type StoredStory } from './read-stored-stories.ts';
import { reasonOfData } from './reason-of-data.ts';
import { keyOf } from './story-key.ts';

/**
 * New words of texts wait in a list before they go into their index, sorted: the longer the list, the
 * fewer pages are written for each. Every search looks through the list, so it stays short enough.
 */
const forMany = sql.raw("set local gin_pending_list_limit = '8MB'; set local work_mem = '32MB'");

/**
 * The door, for many: stores stories as `publishStory` stores one, in their order, all in one
 * transaction. One the database cannot hold costs only itself.
 * @param prepared what `prepareStory` made; some hundreds.
 * @returns what became of each, in their order.
 */
export async function publishStories(
  prepared: readonly PreparedStory[],
  by: By,
  now = new Date(),
): Promise<(Published | StoryInputError)[]> {
  if (prepared.length === 0) return [];
  try {
    return await throughDoor(by, now, async (door) => {
      if (prepared.length > 1) await door.tx.execute(forMany);
      const published: Published[] = [];
      for (const run of runsOf(prepared)) published.push(...(await storeRun(door, run)));
      return published;
    });
  } catch (error) {
    const reason = reasonOfData(error);
    if (reason === null) throw error;
    if (prepared.length === 1) return [new StoryInputError('story', reason)];
    const half = Math.ceil(prepared.length / 2);
    const first = await publishStories(prepared.slice(0, half), by, now);
    return [...first, ...(await publishStories(prepared.slice(half), by, now))];
  }
}

/**
 * Counts the words that transactions of many stories left. To be called after the last: otherwise
 * whoever comes through the door next counts them.
 */
export function countWordsLeft(by: By, now = new Date()): Promise<void> {
  return throughDoor(by, now, ({ tx }) => addUp(tx));
}

/** Runs in which no story stands twice: the second is a change of the first. */
function runsOf(prepared: readonly PreparedStory[]): PreparedStory[][] {
  const runs: PreparedStory[][] = [];
  let keys = new Set<string>();
  for (const story of prepared) {
    const run = runs.at(-1);
    if (run && !namesOf(story).some((name) => keys.has(name))) run.push(story);
    else {
      runs.push([story]);
      keys = new Set();
    }
    for (const name of namesOf(story)) keys.add(name);
  }
  return runs;
}

function namesOf({ source, externalId, identifiers }: PreparedStory): string[] {
  return [externalId, ...identifiers].map((name) => keyOf({ source, externalId: name }));
}

async function storeRun(door: Door, run: readonly PreparedStory[]): Promise<Published[]> {
  const stored = await readStoredStories(run, door.tx);
  const came = run.filter((story) => !stored.has(keyOf(story)));
  const published = await storeNew(door, came);
  const byKey = new Map(came.map((story, at) => [keyOf(story), published[at]]));
  const results: Published[] = [];
  for (const story of run) {
    const known = stored.get(keyOf(story));
    const result = known ? await storeKnown(door, story, known) : byKey.get(keyOf(story));
    if (!result) throw new Error('A story was not stored.');
    results.push(result);
  }
  return results;
}

async function storeKnown(
  door: Door,
  story: PreparedStory,
  known: StoredStory,
): Promise<Published> {
  const fetched = story.pictures.some(({ pictureId }) => pictureId !== null);
  const pictures = { count: story.pictures.length, fetched };
  if (isUnchanged(story.inputDigest, pictures, known)) return answer('unchanged', known);
  const row = await readForChange(door.tx, known.id);
  if (!row) throw new Error(`Story ${known.id} is not stored any more.`);
  return storeAgain(door, story, row);
}
