import 'server-only';
import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import { formatMachineTime } from '#lib/clock/clock.ts';
import { urgentBars } from '#lib/database/live-tables.ts';
import { pictures, stories, storyPictures } from '#lib/database/schema.ts';
import { note } from '#lib/press/request-context.ts';
import { readShared } from '#lib/press/shared-reads.ts';
import { trustedSources } from '#lib/sources.ts';
import { urgentNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import { cardColumns, mainPicture, notWithdrawn, published, toCard } from './read-cards.ts';
import { mostUrgent, type UrgentStory } from './urgent.ts';

/** The story of the bar: that which became urgent last and whose hour is not over, if any. */
export function readUrgentStory(): Promise<UrgentStory | null> {
  return readShared('urgent story', async () => {
    note(urgentNote);
    const [row] = await urgentStory().execute();
    if (!row) return null;
    const { id, path, headline, urgency, flash } = toCard(row);
    return {
      ...{ id, path, headline },
      label: flash || urgency === 1 ? 'Молния' : 'Срочно',
      since: formatMachineTime(row.since),
      until: row.until.getTime(),
    };
  });
}

function urgentStory() {
  return prepared('urgent_story', (db, name) =>
    db
      .select({ ...cardColumns, since: urgentBars.since, until: urgentBars.until })
      .from(urgentBars)
      .innerJoin(stories, eq(stories.id, urgentBars.storyId))
      .leftJoin(storyPictures, mainPicture)
      .leftJoin(pictures, notWithdrawn)
      .where(
        and(
          sql`not ${urgentBars.told} and ${urgentBars.until} > now()`,
          published,
          lte(stories.urgency, mostUrgent),
          inArray(stories.source, [...trustedSources]),
        ),
      )
      .orderBy(sql`${urgentBars.since} desc, ${urgentBars.storyId} desc`)
      .limit(1)
      .prepare(name),
  );
}
