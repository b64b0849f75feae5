import 'server-only';
import { database } from '#lib/database/database.ts';
import { storyEvents } from '#lib/database/schema.ts';

/**
 * True while nothing has ever happened to any story here. Events outlive their stories, so a
 * database whose sample edition was removed is not taken for a new one.
 */
export async function readIsUntouched(): Promise<boolean> {
  const rows = await database().select({ id: storyEvents.id }).from(storyEvents).limit(1);
  return rows.length === 0;
}
