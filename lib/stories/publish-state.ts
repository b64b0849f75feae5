import 'server-only';
import { changeState } from './publish-story.ts';
import { readForChange, type StoryRow } from './publish-story-parts.ts';
import { type By, type Door, throughDoor } from './publish-transaction.ts';

/** An editor's order that does not fit the story: the message says why, nothing was changed. */
export class StoryChangeError extends Error {
  override name = 'StoryChangeError';
}

/** What a change of state leaves behind. */
export type ChangedStory = Pick<StoryRow, 'id' | 'state' | 'path' | 'headline' | 'visibleFrom'>;

/**
 * Runs one change of a stored story through the door.
 * @throws {StoryChangeError} when there is no such story.
 */
export function changeStory<T>(
  id: number,
  by: By,
  now: Date,
  change: (door: Door, row: StoryRow) => Promise<T>,
): Promise<T> {
  return throughDoor(by, now, async (door) => {
    const row = await readForChange(door.tx, id);
    if (!row) throw new StoryChangeError(`There is no story ${id}.`);
    await door.remember([id]);
    return change(door, row);
  });
}

/**
 * Makes a held or scheduled story visible now. A held one under an embargo is scheduled for its end;
 * ordered again, it is visible now. Visible already: nothing changes.
 */
export function releaseStory(id: number, by: By, now = new Date()): Promise<ChangedStory> {
  return changeStory(id, by, now, async (door, row) => {
    if (row.state === 'withdrawn')
      throw new StoryChangeError(`Story ${id} is withdrawn: restore it.`);
    if (row.state === 'published') return row;
    if (row.state === 'held' && row.visibleFrom && row.visibleFrom > now && !row.firstPublishedAt) {
      return changeState(door, row, 'scheduled');
    }
    // An editor's decision makes it news of this minute, whatever the source's time was.
    return changeState(door, { ...row, visibleFrom: null }, 'published');
  });
}

/** Makes a story invisible everywhere until it is released. Its address answers 404. */
export function holdStory(id: number, by: By, now = new Date()): Promise<ChangedStory> {
  return changeStory(id, by, now, async (door, row) => {
    if (row.state === 'withdrawn')
      throw new StoryChangeError(`Story ${id} is withdrawn: restore it.`);
    return row.state === 'held' ? row : changeState(door, row, 'held');
  });
}

/**
 * Keeps a story that is not yet visible until an instant.
 * @throws {StoryChangeError} when the instant has passed or readers have seen the story.
 */
export function scheduleStory(
  id: number,
  visibleFrom: Date,
  by: By,
  now = new Date(),
): Promise<ChangedStory> {
  return changeStory(id, by, now, async (door, row) => {
    if (visibleFrom <= now) throw new StoryChangeError('The time has passed: publish the story.');
    if (row.firstPublishedAt) {
      throw new StoryChangeError(`Story ${id} has been published: hold it or withdraw it.`);
    }
    return changeState(door, row, 'scheduled', { set: { visibleFrom } });
  });
}

/**
 * Withdraws a story: every address it had answers 410 with the note and nothing else of it.
 * @param note for readers, in Russian; `null` for none.
 */
export function withdrawStory(
  id: number,
  note: string | null,
  by: By,
  now = new Date(),
): Promise<ChangedStory> {
  return changeStory(id, by, now, async (door, row) => {
    if (row.state === 'withdrawn' && row.withdrawalNote === note) return row;
    return changeState(door, row, 'withdrawn', { set: { withdrawalNote: note } });
  });
}

/** Publishes a withdrawn story again, at the address and with the time it had. */
export function restoreStory(id: number, by: By, now = new Date()): Promise<ChangedStory> {
  return changeStory(id, by, now, async (door, row) => {
    if (row.state !== 'withdrawn') throw new StoryChangeError(`Story ${id} is not withdrawn.`);
    return changeState(door, row, 'published', { kind: 'restored' });
  });
}
