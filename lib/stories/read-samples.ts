import 'server-only';
import { sql } from 'drizzle-orm';
import { stories } from '#lib/database/schema.ts';
import { note } from '#lib/press/request-context.ts';
import { readShared } from '#lib/press/shared-reads.ts';
import { samplesNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';

/** Whether any story of the sample edition is stored, visible or not: every page then says so. */
export function readHasSamples(): Promise<boolean> {
  return readShared('has samples', async () => {
    note(samplesNote);
    const rows = await prepared('samples_any', (db, name) =>
      db.select({ id: stories.id }).from(stories).where(sql`sample`).limit(1).prepare(name),
    ).execute();
    return rows.length > 0;
  });
}
