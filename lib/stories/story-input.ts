import { z } from 'zod';
import { isDay } from '#lib/clock/clock.ts';
import { formerAddressPattern } from './former-address.ts';

const instant = z.date();
const text = (max: number) => z.string().trim().max(max);

/** `13 декабря, Минск /Корр. ВЕСТКА/.` in its parts; any part may be absent, not all. */
export const datelineSchema = z.strictObject({
  day: z.string().refine(isDay, 'must be a day written yyyy-MM-dd').nullable().default(null),
  places: z.array(text(80).min(1)).max(6).default([]),
  author: text(120).min(1).nullable().default(null),
});

/** A picture that comes with a story: the main one first, further ones in the order of the body. */
export const pictureInputSchema = z.strictObject({
  /** Address as in the document; `null` where only bytes came. An `<img>` of the body with this
   * address is replaced by the picture. */
  url: z.string().max(2048).nullable().default(null),
  /** The stored original this picture became (`storePicture`); `null` when it could not be had:
   * the story then goes without it. */
  pictureId: z.int().positive().nullable().default(null),
  caption: text(2000).default(''),
  alt: text(1000).default(''),
  credit: text(300).default(''),
  focalX: z.number().min(0).max(1).default(0.5),
  focalY: z.number().min(0).max(1).default(0.5),
});

/**
 * A story as it comes to the door, from a wire, a feed, the sample edition or an editor.
 * Text is as sent: the door cleans, recognises dateline and end mark, and applies typography.
 */
export const storyInputSchema = z.strictObject({
  /** Slug of the source: `[a-z0-9-]`; `site.ownSource` for own stories. */
  source: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/),
  sourceName: text(200).min(1),
  sourceUrl: z
    .url({ protocol: /^https?$/ })
    .max(2048)
    .nullable()
    .default(null),
  /** The source's own identifier of the story; the same one updates the same story. */
  externalId: z.string().trim().min(1).max(1024),
  /** Further identifiers by which the source may name it from now on. */
  identifiers: z.array(z.string().trim().min(1).max(1024)).max(5).default([]),
  sourceVersion: z.int().nonnegative().nullable().default(null),
  sourceUpdatedAt: instant.nullable().default(null),
  headline: text(500).min(1),
  /** First paragraph or summary as plain text; empty: the body's first paragraph is the lead. */
  lead: text(10_000).default(''),
  /** Given fields win over a dateline recognised in the text. */
  dateline: datelineSchema.nullable().default(null),
  bodyHtml: z.string().max(1_000_000).default(''),
  /** `null`: set when recognised in the text. */
  endMark: z.boolean().nullable().default(null),
  category: z.string().min(1).max(64),
  tags: z.array(text(100).min(1)).max(50).default([]),
  authors: z.array(text(120).min(1)).max(20).default([]),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
    .default('ru'),
  rights: text(2000).nullable().default(null),
  usageTerms: text(4000).nullable().default(null),
  /** It was fetched from a feed that is followed; decides what its source's settings allow. */
  pulled: z.boolean().default(false),
  /** What the agency's editors call it; kept with the original, never shown. */
  slugline: text(300).nullable().default(null),
  /** Paths of the story elsewhere that lead to it now: 308. Spelt as `canonicalPath` spells them. */
  formerAddresses: z.array(z.string().regex(formerAddressPattern)).max(20).default([]),
  urgency: z.int().min(1).max(8).default(5),
  pictures: z.array(pictureInputSchema).max(60).default([]),
  /** The source's own time of publication; `null`: the moment it becomes visible. */
  publishedAt: instant.nullable().default(null),
  /** Embargo or schedule: invisible until then. A `publishedAt` in the future means the same. */
  visibleFrom: instant.nullable().default(null),
  /** What the source asks for. `hold`: it withholds the story; `withdraw`: it cancelled it. */
  action: z.enum(['publish', 'hold', 'withdraw']).default('publish'),
  /** Whoever brings it in wants an editor to see it first. */
  held: z.boolean().default(false),
  sample: z.boolean().default(false),
});

/** What callers write: everything with a default may be left out. */
export type StoryInput = z.input<typeof storyInputSchema>;
export type ParsedStoryInput = z.output<typeof storyInputSchema>;
export type Dateline = z.output<typeof datelineSchema>;
export type PictureInput = z.output<typeof pictureInputSchema>;
