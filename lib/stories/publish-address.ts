import 'server-only';
import { sql } from 'drizzle-orm';
import { dayOf } from '#lib/clock/clock.ts';
import type { Transaction } from '#lib/database/database.ts';
import { storyAddresses } from '#lib/database/schema.ts';
import { makeSlug } from './make-slug.ts';

/** Spellings tried at once before asking again: two stories of a day rarely share a headline. */
const tried = 20;

/** A story that is to get its address. `slug` absent or empty: transliterated from the headline. */
export interface Addressed {
  id: number;
  category: string;
  headline: string;
  publishedAt: Date;
  slug?: string;
}

/** Makes a story's address `/category/yyyy/mm/dd/slug` (Minsk day) and reserves it for ever. */
export async function reserveAddress(tx: Transaction, story: Addressed): Promise<string> {
  const chosen = (await chooseAddresses(tx, [story])).get(story.id);
  if (!chosen) throw new Error(`Story ${story.id} got no address.`);
  if (!chosen.isOwn)
    await tx.insert(storyAddresses).values({ path: chosen.path, storyId: story.id });
  return chosen.path;
}

/**
 * Finds an address for each of several stories, the first asking first; reserves none.
 * @returns by the story's number. `isOwn`: the story has it already.
 */
export async function chooseAddresses(
  tx: Transaction,
  stories: readonly Addressed[],
): Promise<Map<number, { path: string; isOwn: boolean }>> {
  const chosen = new Map<number, { path: string; isOwn: boolean }>();
  const taken = new Map<string, number>();
  let waiting = stories.map((story) => ({ story, base: baseOf(story) }));
  // Most headlines of a day are alone with their words: one spelling each is asked for at first.
  for (let [from, count] = [1, stories.length > 1 ? 2 : tried]; waiting.length > 0; ) {
    const spellings = (base: string) =>
      Array.from({ length: count }, (_, step) => spelling(base, from + step));
    const paths = [...new Set(waiting.flatMap(({ base }) => spellings(base)))];
    const found = await tx
      .select()
      .from(storyAddresses)
      .where(sql`${storyAddresses.path} = any(${sql.param(paths)}::text[])`);
    for (const { path, storyId } of found) taken.set(path, storyId);
    waiting = waiting.filter(({ story, base }) => {
      const all = spellings(base);
      const own = all.find((path) => taken.get(path) === story.id);
      const path = own ?? all.find((candidate) => !taken.has(candidate));
      if (path === undefined) return true;
      taken.set(path, story.id);
      chosen.set(story.id, { path, isOwn: own !== undefined });
      return false;
    });
    [from, count] = [from + count, tried];
  }
  return chosen;
}

function baseOf({ id, category, headline, publishedAt, slug }: Addressed): string {
  const folder = `/${category}/${dayOf(publishedAt).replaceAll('-', '/')}`;
  return `${folder}/${slug || makeSlug(headline) || `novost-${id}`}`;
}

function spelling(base: string, number: number): string {
  return number === 1 ? base : `${base}-${number}`;
}
