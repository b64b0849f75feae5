import 'server-only';
import { eq } from 'drizzle-orm';
import { primaryDatabase } from '#lib/database/database.ts';
import { storyLineAddresses } from '#lib/database/line-tables.ts';
import { site } from '#lib/site.ts';
import { applyTypography } from './apply-typography.ts';
import { limits } from './limits.ts';
import { lineSlugPattern } from './line-address.ts';
import { makeSlug } from './make-slug.ts';
import { StoryChangeError } from './publish-state.ts';
import type { Door } from './publish-transaction.ts';

/** Whether a line has or had a slug. */
export async function isSlugUsed(slug: string): Promise<boolean> {
  const used = await primaryDatabase()
    .select()
    .from(storyLineAddresses)
    .where(eq(storyLineAddresses.slug, slug));
  return used.length > 0;
}

/**
 * Judges the slug a line is to have.
 * @param lineId the line; `null` for a new one.
 * @returns whether the line has or had it already.
 * @throws {StoryChangeError} when it is no slug, or another line's.
 */
export async function claimSlug(
  { tx }: Pick<Door, 'tx'>,
  slug: string,
  lineId: number | null,
): Promise<boolean> {
  if (makeSlug(slug) !== slug || !lineSlugPattern.test(slug)) {
    throw new StoryChangeError(
      `slug: «${slug}» is not one: a–z, 0–9 and hyphens, 80 at most, and not «page».`,
    );
  }
  const [holder] = await tx
    .select()
    .from(storyLineAddresses)
    .where(eq(storyLineAddresses.slug, slug));
  if (holder && holder.lineId !== lineId) {
    throw new StoryChangeError(`slug: «${slug}» is or was the address of another line.`);
  }
  return holder !== undefined;
}

/** A line's title as it is stored. @throws {StoryChangeError} without one, or for one too long. */
export function titleOf(text: string): string {
  const title = applyTypography(text.trim(), site.language);
  if (title === '') throw new StoryChangeError('title: a line needs one.');
  return notLonger('title', title, limits.lineTitle);
}

/** A line's description as it is stored; it may be empty. @throws as `titleOf` does. */
export function descriptionOf(text: string): string {
  const description = applyTypography(text.trim(), site.language);
  return notLonger('description', description, limits.lineDescription);
}

function notLonger(field: string, text: string, most: number): string {
  if (text.length <= most) return text;
  throw new StoryChangeError(`${field}: ${text.length} characters, ${most} at most.`);
}
