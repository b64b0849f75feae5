import 'server-only';
import { inArray } from 'drizzle-orm';
import { dayOf } from '#lib/clock/clock.ts';
import type { Transaction } from '#lib/database/database.ts';
import { storyAddresses } from '#lib/database/schema.ts';
import { makeSlug } from './make-slug.ts';

/** Spellings tried at once before asking again: two stories of a day rarely share a headline. */
const tried = 20;

/**
 * Makes a story's address `/category/yyyy/mm/dd/slug` (Minsk day) and reserves it for ever.
 * @param slug `null`: transliterated from the headline.
 */
export async function reserveAddress(
  tx: Transaction,
  story: { id: number; category: string; headline: string; publishedAt: Date; slug?: string },
): Promise<string> {
  const folder = `/${story.category}/${dayOf(story.publishedAt).replaceAll('-', '/')}`;
  const slug = story.slug ?? (makeSlug(story.headline) || `novost-${story.id}`);
  for (let from = 1; ; from += tried) {
    const paths = Array.from({ length: tried }, (_, step) => spelling(folder, slug, from + step));
    const taken = await tx.select().from(storyAddresses).where(inArray(storyAddresses.path, paths));
    const own = taken.find((address) => address.storyId === story.id)?.path;
    const path = own ?? paths.find((candidate) => !taken.some((t) => t.path === candidate));
    if (!path) continue;
    if (!own) await tx.insert(storyAddresses).values({ path, storyId: story.id });
    return path;
  }
}

function spelling(folder: string, slug: string, number: number): string {
  return number === 1 ? `${folder}/${slug}` : `${folder}/${slug}-${number}`;
}
