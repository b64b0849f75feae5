import 'server-only';
import { addHours } from 'date-fns/addHours';
import { eq } from 'drizzle-orm';
import { liveEntries } from '#lib/database/live-tables.ts';
import { pictures, stories, storyCorrections, storyPictures } from '#lib/database/schema.ts';
import { categoryOf } from '#lib/site.ts';
import { applyTypography } from './apply-typography.ts';
import { makeSlug } from './make-slug.ts';
import { mergePictures } from './merge-pictures.ts';
import { prepareText } from './prepare-text.ts';
import { reserveAddress } from './publish-address.ts';
import { type ChangedStory, changeStory, StoryChangeError } from './publish-state.ts';
import { readPicturesForChange, type StoryRow, storePictures } from './publish-story-parts.ts';
import { type By, type Door, throughDoor } from './publish-transaction.ts';
import { datelineColumns } from './story-columns.ts';
import type { StoryEventKind } from './story-event.ts';
import type { PictureInput } from './story-input.ts';

/** Hours a top-news place lasts unless the editor says otherwise. */
const topNewsHours = 12;

async function store(
  { tx, now, record }: Door,
  row: StoryRow,
  kind: StoryEventKind,
  set: Partial<StoryRow>,
): Promise<StoryRow> {
  const [changed = row] = await tx
    .update(stories)
    .set({ ...set, changedAt: now })
    .where(eq(stories.id, row.id))
    .returning();
  await record(row.id, kind);
  return changed;
}

/** What an editor may rewrite; what is left out stays. */
export interface StoryRewrite {
  headline?: string;
  lead?: string;
  bodyHtml?: string;
  /** Takes the place of the main picture. */
  mainPicture?: PictureInput;
  /** Pictures the new body shows beside the stored ones, by their `url`. */
  bodyPictures?: readonly PictureInput[];
  /** For readers, beside «Обновлено». */
  note?: string;
}

/**
 * Rewrites a story's words; they are cleaned and set like any others. Readers see «Обновлено» when
 * a published text really changed.
 */
export function updateStory(
  id: number,
  rewrite: StoryRewrite,
  by: By,
  now = new Date(),
): Promise<ChangedStory> {
  return changeStory(id, by, now, async (door, row) => {
    const known = await readPicturesForChange(door.tx, id);
    // A body given alone keeps the stored lead: its first paragraph is not to become another.
    const text = prepareText(
      {
        headline: rewrite.headline ?? row.headline,
        lead: rewrite.lead ?? row.lead,
        bodyHtml: rewrite.bodyHtml ?? '',
        dateline: null,
        endMark: null,
        language: row.language,
        pictures: mergePictures(known, rewrite),
      },
      row.publishedAt ?? now,
    );
    if (text.headline === '') throw new StoryChangeError('A story needs a headline.');
    const words = {
      headline: text.headline,
      lead: text.lead,
      ...(rewrite.bodyHtml === undefined
        ? {}
        : {
            bodyHtml: text.bodyHtml,
            bodyText: text.bodyText,
            endMark: text.endMark || row.endMark,
          }),
      ...(text.dateline ? datelineColumns(text.dateline) : {}),
    };
    const withPictures = rewrite.bodyHtml !== undefined || rewrite.mainPicture !== undefined;
    const picturesChanged = withPictures && (await storePictures(door, id, text.pictures));
    const changed =
      picturesChanged ||
      words.headline !== row.headline ||
      words.lead !== row.lead ||
      (words.bodyHtml ?? row.bodyHtml) !== row.bodyHtml;
    if (!changed && rewrite.note === undefined) return row;
    const seen = row.state === 'published';
    return store(door, row, 'updated', {
      ...words,
      ...(seen ? { updatedAt: now, updateNote: rewrite.note ?? null } : {}),
    });
  });
}

/**
 * Adds a correction readers see before the lead and on the page of corrections.
 * @param kind `correction` «Исправлено», `clarification` «Уточнение».
 */
export function correctStory(
  id: number,
  correction: { kind: 'correction' | 'clarification'; text: string },
  by: By,
  now = new Date(),
): Promise<ChangedStory> {
  return changeStory(id, by, now, async (door, row) => {
    const text = applyTypography(correction.text.trim(), row.language);
    if (text === '')
      throw new StoryChangeError('A correction says what was wrong and what is right.');
    await door.tx
      .insert(storyCorrections)
      .values({ storyId: id, kind: correction.kind, at: now, text });
    return store(door, row, 'corrected', {});
  });
}

/**
 * Moves a story to another category or slug; its former addresses answer 308.
 * @throws {StoryChangeError} for an unknown category, or a slug outside `[a-z0-9-]`.
 */
export function moveStory(
  id: number,
  to: { category?: string; slug?: string },
  by: By,
  now = new Date(),
): Promise<ChangedStory> {
  return changeStory(id, by, now, async (door, row) => {
    const category = to.category ?? row.category;
    if (!categoryOf(category)) throw new StoryChangeError(`There is no category «${category}».`);
    if (to.slug !== undefined && (to.slug === '' || makeSlug(to.slug) !== to.slug)) {
      throw new StoryChangeError(`«${to.slug}» is not a slug: a–z, 0–9 and hyphens, 80 at most.`);
    }
    if (!row.path || !row.publishedAt) return store(door, row, 'moved', { category });
    const slug = to.slug ?? row.path.split('/').at(-1) ?? '';
    const { headline, publishedAt } = row;
    const path = await reserveAddress(door.tx, { id, category, headline, publishedAt, slug });
    if (path === row.path) return row;
    return store(door, row, 'moved', { category, path });
  });
}

/**
 * Gives a story a place in «Топ-новости», or takes it away.
 * @param place 1–5, `null` to take it away. Another story on that place loses it.
 * @param until when the place ends; 12 hours from now unless said.
 */
export function placeInTopNews(
  id: number,
  place: number | null,
  until: Date | null,
  by: By,
  now = new Date(),
): Promise<ChangedStory> {
  return changeStory(id, by, now, async (door, row) => {
    if (place !== null && !(Number.isInteger(place) && place >= 1 && place <= 5)) {
      throw new StoryChangeError('A place in the top news is 1, 2, 3, 4 or 5.');
    }
    const none = { topPlace: null, topUntil: null };
    if (place === null) return store(door, row, 'top', none);
    const onPlace = eq(stories.topPlace, place);
    const holders = await door.tx.select({ id: stories.id }).from(stories).where(onPlace);
    const displaced = holders.map((holder) => holder.id).filter((other) => other !== id);
    await door.remember(displaced);
    await door.tx.update(stories).set(none).where(onPlace);
    for (const other of displaced) await door.record(other, 'top');
    return store(door, row, 'top', {
      topPlace: place,
      topUntil: until ?? addHours(now, topNewsHours),
    });
  });
}

/** Sets a story's urgency, IPTC 1–8: 1 «Молния», 2 «Срочно», 5 ordinary. */
export function setUrgency(
  id: number,
  urgency: number,
  by: By,
  now = new Date(),
): Promise<ChangedStory> {
  return changeStory(id, by, now, async (door, row) => {
    if (!(Number.isInteger(urgency) && urgency >= 1 && urgency <= 8)) {
      throw new StoryChangeError('Urgency is a number from 1 to 8.');
    }
    return row.urgency === urgency ? row : store(door, row, 'urgency', { urgency });
  });
}

/**
 * Withdraws a picture from every story that uses it; its addresses answer 410.
 * @param digest the picture's, as in its address.
 * @returns the number of stories it stood in.
 * @throws {StoryChangeError} when there is no such picture.
 */
export function withdrawPicture(digest: string, by: By, now = new Date()): Promise<number> {
  return throughDoor(by, now, async ({ tx, remember, record }) => {
    const found = await tx
      .select({ id: pictures.id, storyId: storyPictures.storyId })
      .from(pictures)
      .leftJoin(storyPictures, eq(storyPictures.pictureId, pictures.id))
      .where(eq(pictures.digest, digest));
    if (found.length === 0) throw new StoryChangeError(`There is no picture ${digest}.`);
    const ofEntries = await tx
      .selectDistinct({ storyId: liveEntries.storyId })
      .from(liveEntries)
      .innerJoin(pictures, eq(pictures.id, liveEntries.pictureId))
      .where(eq(pictures.digest, digest));
    const users = [...new Set([...found, ...ofEntries].flatMap(({ storyId }) => storyId ?? []))];
    await remember(users);
    await tx.update(pictures).set({ withdrawnAt: now }).where(eq(pictures.digest, digest));
    for (const storyId of users) await record(storyId, 'picture-withdrawn');
    return users.length;
  });
}
