import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { liveEntries, liveTexts } from '#lib/database/live-tables.ts';
import { pictures, stories } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { limits } from './limits.ts';
import { type LiveEntry, type LiveOrder, type LivePage, type LiveState, titleOf } from './live.ts';
import { storyNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import { published } from './read-cards.ts';
import { entryColumns, entryPicture, isShown, newestEntries, toEntry } from './read-live-text.ts';

/**
 * A page of a live text's entries.
 * @param page from 1; a page that does not exist has no entries, but the first always exists.
 */
export function readLivePage(options: {
  storyId: number;
  order: LiveOrder;
  page: number;
}): Promise<LivePage> {
  const { storyId, order, page } = options;
  return readOnce(`live ${storyId} ${order} ${page}`, async () => {
    note(storyNote(storyId));
    const [counted, moments] = await Promise.all([
      entryCount().execute({ storyId }),
      keyMoments().execute({ storyId }),
    ]);
    const total = counted[0]?.entries ?? 0;
    // Whatever the order, rows are counted from the newest: that is how the index has them.
    const first =
      order === 'newest' ? (page - 1) * limits.livePage : total - page * limits.livePage;
    const [offset, end] = [Math.max(0, first), Math.max(0, first + limits.livePage)];
    const rows = await entriesFrom().execute({ storyId, offset, limit: end - offset });
    const named = moments.map(({ rank, ...moment }) => {
      const place = order === 'newest' ? rank : total - 1 - rank;
      const page = Math.floor(place / limits.livePage) + 1;
      return { id: moment.id, at: moment.at, title: titleOf(moment), page };
    });
    const inOrder = <T>(list: T[]) => (order === 'newest' ? list : list.reverse());
    return {
      order,
      page,
      pages: Math.max(1, Math.ceil(total / limits.livePage)),
      entries: inOrder(rows.map(toEntry)),
      moments: inOrder(named),
    };
  });
}

/** What an open page of a live text asks for. */
export interface LiveUpdates {
  state: LiveState;
  endedAt: Date | null;
  /** The newest (`limits.liveUpdates`), newest first, then those changed lately. */
  entries: LiveEntry[];
  /** Ids of entries removed lately. */
  removed: number[];
}

/** What happened lately in a published story's live text; `null` when it has none. */
export function readLiveUpdates(storyId: number, now = new Date()): Promise<LiveUpdates | null> {
  return readOnce(`live updates ${storyId}`, async () => {
    note(storyNote(storyId));
    const [live] = await liveText().execute({ storyId });
    if (!live) return null;
    const since = new Date(now.getTime() - limits.liveChangedHours * 3_600_000);
    const [newest, changed, removed] = await Promise.all([
      entriesFrom().execute({ storyId, offset: 0, limit: limits.liveUpdates }),
      changedSince().execute({ storyId, since }),
      removedSince().execute({ storyId, since }),
    ]);
    const entries = new Map([...newest, ...changed].map((row) => [row.id, toEntry(row)]));
    return { ...live, entries: [...entries.values()], removed: removed.map(({ id }) => id) };
  });
}

const ofStory = eq(liveEntries.storyId, sql.placeholder('storyId'));

function liveText() {
  return prepared('live_text', (db, name) =>
    db
      .select({ state: liveTexts.state, endedAt: liveTexts.endedAt })
      .from(liveTexts)
      .innerJoin(stories, eq(stories.id, liveTexts.storyId))
      .where(and(eq(liveTexts.storyId, sql.placeholder('storyId')), published))
      .prepare(name),
  );
}

function entryCount() {
  return prepared('live_count', (db, name) =>
    db
      .select({ entries: sql<number>`count(*)::integer` })
      .from(liveEntries)
      .where(and(ofStory, isShown))
      .prepare(name),
  );
}

function keyMoments() {
  return prepared('live_moments', (db, name) => {
    const { id, at, title, bodyText, key } = liveEntries;
    const ranked = db
      .select({
        ...{ id, at, title, bodyText, key },
        rank: sql<number>`(row_number() over (order by ${newestEntries}) - 1)::integer`.as('rank'),
      })
      .from(liveEntries)
      .where(and(ofStory, isShown))
      .as('ranked');
    return db
      .select()
      .from(ranked)
      .where(eq(ranked.key, true))
      .orderBy(ranked.rank)
      .limit(limits.liveMoments)
      .prepare(name);
  });
}

function entriesFrom() {
  return prepared('live_entries', (db, name) =>
    db
      .select(entryColumns)
      .from(liveEntries)
      .leftJoin(pictures, entryPicture)
      .where(and(ofStory, isShown))
      .orderBy(newestEntries)
      .limit(sql.placeholder('limit'))
      .offset(sql.placeholder('offset'))
      .prepare(name),
  );
}

function changedSince() {
  return prepared('live_changed', (db, name) =>
    db
      .select(entryColumns)
      .from(liveEntries)
      .leftJoin(pictures, entryPicture)
      .where(and(ofStory, isShown, sql`${liveEntries.updatedAt} >= ${sql.placeholder('since')}`))
      .orderBy(sql`${liveEntries.updatedAt} desc`)
      .limit(limits.liveUpdates)
      .prepare(name),
  );
}

function removedSince() {
  return prepared('live_removed', (db, name) =>
    db
      .select({ id: liveEntries.id })
      .from(liveEntries)
      .where(and(ofStory, sql`${liveEntries.withdrawnAt} >= ${sql.placeholder('since')}`))
      .orderBy(sql`${liveEntries.withdrawnAt} desc`)
      .limit(limits.liveUpdates)
      .prepare(name),
  );
}
