import 'server-only';
import { asc } from 'drizzle-orm';
import { database } from '#lib/database/database.ts';
import { feeds } from '#lib/database/wire-tables.ts';
import type { FeedState } from './publish-feed-state.ts';

/** What is known of every feed that is or was followed. */
export function readFeedStates(): Promise<FeedState[]> {
  return database().select().from(feeds).orderBy(asc(feeds.address));
}
