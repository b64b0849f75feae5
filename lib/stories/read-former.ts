import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { stories, storyAddresses } from '#lib/database/schema.ts';
import { formerAddressPattern } from './former-address.ts';
import { prepared } from './prepared-statement.ts';

/**
 * Where a path of the former site leads now: the address of its story, withdrawn ones included;
 * `null` where no story readers have seen was.
 * @param path as `canonicalPath` spells it.
 */
export async function readFormer(path: string): Promise<string | null> {
  if (path.length > 1_500 || !formerAddressPattern.test(path)) return null;
  const [row] = await storyAtAddress().execute({ path });
  return row?.path ?? null;
}

/** Whether any story here has an address of a former site: most publications never had one. */
export async function readHasFormer(): Promise<boolean> {
  return (await anyFormer().execute()).length > 0;
}

/** The story readers have seen at an address it has or had: published, or withdrawn since. */
export function storyAtAddress() {
  return prepared('story_of_address', (db, name) =>
    db
      .select({ path: stories.path })
      .from(storyAddresses)
      .innerJoin(stories, eq(stories.id, storyAddresses.storyId))
      .where(
        and(
          eq(storyAddresses.path, sql.placeholder('path')),
          sql`${stories.state} in ('published', 'withdrawn')`,
        ),
      )
      .prepare(name),
  );
}

/** The condition is spelt as in its index. */
function anyFormer() {
  return prepared('any_former', (db, name) =>
    db
      .select({ path: storyAddresses.path })
      .from(storyAddresses)
      .where(sql`${storyAddresses.isFormer}`)
      .limit(1)
      .prepare(name),
  );
}
