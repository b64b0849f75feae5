import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { storyLineAddresses, storyLineStories, storyLines } from '#lib/database/line-tables.ts';
import { stories } from '#lib/database/schema.ts';
import { lineNote, linesNote } from './notes.ts';
import { claimSlug, descriptionOf, titleOf } from './publish-line-words.ts';
import { StoryChangeError } from './publish-state.ts';
import { type By, type Door, throughDoor } from './publish-transaction.ts';

type LineRow = typeof storyLines.$inferSelect;

/** What a change of a line leaves behind. */
export type ChangedLine = Pick<LineRow, 'id' | 'slug' | 'title' | 'description' | 'state'>;

/** Words of a line, for readers, in Russian; they are set like any others. */
export interface LineWords {
  title: string;
  description?: string;
}

/**
 * Opens a line. Readers see it once it has a published story.
 * @throws {StoryChangeError} naming the field: a slug that is none or was used, no title, too long.
 */
export function addLine(
  line: LineWords & { slug: string; sample?: boolean },
  by: By,
  now = new Date(),
): Promise<ChangedLine> {
  return throughDoor(by, now, async (door) => {
    await claimSlug(door, line.slug, null);
    const { slug, sample = false } = line;
    const [row] = await door.tx
      .insert(storyLines)
      .values({
        ...{ slug, sample, createdAt: now, changedAt: now },
        title: titleOf(line.title),
        description: descriptionOf(line.description ?? ''),
      })
      .returning();
    if (!row) throw new Error('The line was not stored.');
    await door.tx.insert(storyLineAddresses).values({ slug, lineId: row.id });
    await door.recordLine([lineNote(slug), linesNote]);
    return row;
  });
}

/** Gives a line another title or slug; its former slugs answer 308. @throws as `addLine` does. */
export function renameLine(
  slug: string,
  to: { title?: string; slug?: string },
  by: By,
  now = new Date(),
): Promise<ChangedLine> {
  return changeLine(slug, by, now, async (door, line) => {
    const next = to.slug ?? line.slug;
    if (next !== line.slug) {
      const isOwn = await claimSlug(door, next, line.id);
      if (!isOwn) {
        await door.tx.insert(storyLineAddresses).values({ slug: next, lineId: line.id });
      }
    }
    const title = to.title === undefined ? line.title : titleOf(to.title);
    return store(door, line, { slug: next, title });
  });
}

/** Says what a line is about. @throws {StoryChangeError} when it is too long. */
export function describeLine(
  slug: string,
  description: string,
  by: By,
  now = new Date(),
): Promise<ChangedLine> {
  return changeLine(slug, by, now, (door, line) =>
    store(door, line, { description: descriptionOf(description) }),
  );
}

/**
 * Closes a line, opens it again, or removes it: its addresses then answer 410, and its stories stay
 * where they are.
 */
export function setLineState(
  slug: string,
  state: LineRow['state'],
  by: By,
  now = new Date(),
): Promise<ChangedLine> {
  return changeLine(slug, by, now, (door, line) => store(door, line, { state }));
}

/**
 * Puts stories into a line; those that are not published yet appear there when they are. A story
 * may stand in several lines: its page shows the first.
 * @param key whether they are key moments; those that stand there already stay as they are
 *   unless it is given.
 * @throws {StoryChangeError} when there is no such line or story.
 */
export function putInLine(
  slug: string,
  storyIds: readonly number[],
  { key }: { key?: boolean },
  by: By,
  now = new Date(),
): Promise<ChangedLine> {
  return changeLine(slug, by, now, async (door, line) => {
    const { tx, remember, record } = door;
    const found = await tx
      .select({ id: stories.id, state: stories.state, publishedAt: stories.publishedAt })
      .from(stories)
      .where(inArray(stories.id, [...storyIds]))
      .for('update');
    await remember(storyIds);
    for (const id of storyIds) {
      const story = found.find((one) => one.id === id);
      if (!story) throw new StoryChangeError(`There is no story ${id}.`);
      const publishedAt = story.state === 'published' ? story.publishedAt : null;
      await tx
        .insert(storyLineStories)
        .values({ lineId: line.id, storyId: id, key: key ?? false, putAt: now, publishedAt })
        .onConflictDoUpdate({
          target: [storyLineStories.lineId, storyLineStories.storyId],
          set: { key: key ?? sql`${storyLineStories.key}` },
        });
      await record(id, 'line');
    }
    return line;
  });
}

/** Takes stories out of a line. @throws {StoryChangeError} for one that does not stand there. */
export function takeFromLine(
  slug: string,
  storyIds: readonly number[],
  by: By,
  now = new Date(),
): Promise<ChangedLine> {
  return changeLine(slug, by, now, async ({ tx, remember, record }, line) => {
    await remember(storyIds);
    for (const id of storyIds) {
      const gone = await tx.delete(storyLineStories).where(standsIn(line, id)).returning();
      if (gone.length === 0) throw notThere(line, id);
      await record(id, 'line');
    }
    return line;
  });
}

/** Marks a story as a key moment of its line, or no longer. @throws as `takeFromLine` does. */
export function markKeyMoment(
  slug: string,
  storyId: number,
  key: boolean,
  by: By,
  now = new Date(),
): Promise<ChangedLine> {
  return changeLine(slug, by, now, async ({ tx, remember, record }, line) => {
    await remember([storyId]);
    const there = standsIn(line, storyId);
    const marked = await tx.update(storyLineStories).set({ key }).where(there).returning();
    if (marked.length === 0) throw notThere(line, storyId);
    await record(storyId, 'line');
    return line;
  });
}

/** Runs one change of a line through the door. @throws {StoryChangeError} without such a line. */
function changeLine(
  slug: string,
  by: By,
  now: Date,
  change: (door: Door, line: LineRow) => Promise<LineRow>,
): Promise<ChangedLine> {
  return throughDoor(by, now, async (door) => {
    const [line] = await door.tx
      .select()
      .from(storyLines)
      .where(eq(storyLines.slug, slug))
      .for('update');
    if (!line) throw new StoryChangeError(`There is no line «${slug}».`);
    return change(door, line);
  });
}

async function store(
  { tx, now, recordLine }: Door,
  line: LineRow,
  set: Partial<LineRow>,
): Promise<LineRow> {
  const change = Object.entries(set).some(([name, value]) => line[name as keyof LineRow] !== value);
  if (!change) return line;
  const [changed = line] = await tx
    .update(storyLines)
    .set({ ...set, changedAt: now })
    .where(eq(storyLines.id, line.id))
    .returning();
  await recordLine([...new Set([line.slug, changed.slug].map(lineNote)), linesNote]);
  return changed;
}

function standsIn(line: LineRow, storyId: number) {
  return and(eq(storyLineStories.lineId, line.id), eq(storyLineStories.storyId, storyId));
}

function notThere(line: LineRow, storyId: number): StoryChangeError {
  return new StoryChangeError(`Story ${storyId} does not stand in the line «${line.slug}».`);
}
