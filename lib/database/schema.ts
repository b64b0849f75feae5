import { type SQL, sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  date,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { bytea, instant, number } from './columns.ts';
import { facetsOf } from './search-facets.ts';
import { headlineStems, searchWords } from './search-words.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Held: invisible everywhere. Scheduled: invisible until `visible_from`. Withdrawn: answers 410. */
export const storyState = pgEnum('story_state', ['held', 'scheduled', 'published', 'withdrawn']);

export const stories = pgTable(
  'stories',
  {
    id: number('id').primaryKey().generatedAlwaysAsIdentity(),
    /** Slug of the source; `site.ownSource` for the publication's own stories. */
    source: text('source').notNull(),
    /** The source's own identifier; unique within the source. */
    externalId: text('external_id').notNull(),
    sourceName: text('source_name').notNull(),
    /** Address of the story at its source, shown as a link. */
    sourceUrl: text('source_url'),
    /** The source's version number and version time: an older version never overwrites. */
    sourceVersion: integer('source_version'),
    sourceUpdatedAt: instant('source_updated_at'),
    /** The source's own time of publication, as sent. */
    sourcePublishedAt: instant('source_published_at'),
    state: storyState('state').notNull(),
    headline: text('headline').notNull(),
    /** The whole first paragraph as plain text, without dateline; empty for a flash. */
    lead: text('lead').notNull().default(''),
    datelineDay: date('dateline_day', { mode: 'string' }),
    datelinePlaces: text('dateline_places').array().notNull().default(sql`'{}'`),
    datelineAuthor: text('dateline_author'),
    /** Cleaned HTML without the lead; inline pictures stand as `<figure data-picture="N">`. */
    bodyHtml: text('body_html').notNull().default(''),
    bodyText: text('body_text').notNull().default(''),
    endMark: boolean('end_mark').notNull().default(false),
    category: text('category').notNull(),
    authors: text('authors').array().notNull().default(sql`'{}'`),
    language: text('language').notNull().default('ru'),
    rights: text('rights'),
    usageTerms: text('usage_terms'),
    /** Fetched from a feed that is followed: see `lib/sources.ts`. */
    pulled: boolean('pulled').notNull().default(false),
    /** IPTC 1–8: 1 «Молния», 2 «Срочно», 5 ordinary. */
    urgency: smallint('urgency').notNull().default(5),
    topPlace: smallint('top_place'),
    topUntil: instant('top_until'),
    /** Current address, made once at first publication; changed only by a move. */
    path: text('path').unique(),
    /** The time readers see and lists are ordered by. */
    publishedAt: instant('published_at'),
    /** When it first became visible here. */
    firstPublishedAt: instant('first_published_at'),
    /** Last substantial change, shown as «Обновлено». */
    updatedAt: instant('updated_at'),
    updateNote: text('update_note'),
    /** Last technical change; never shown. */
    changedAt: instant('changed_at').notNull(),
    visibleFrom: instant('visible_from'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawalNote: text('withdrawal_note'),
    sample: boolean('sample').notNull().default(false),
    /** Hash of the input last accepted from the source: the same input changes nothing. */
    inputDigest: text('input_digest').notNull(),
    /** The input as it came, before cleaning and typography, as `packJson` has it. Never rendered.
     * `null`: it is in `original_packs`. */
    original: bytea('original'),
    search: tsvector('search').generatedAlwaysAs(
      (): SQL => sql`setweight(to_tsvector('russian', ${searchWords(stories.headline)}), 'A')
        || setweight(to_tsvector('russian', ${searchWords(stories.lead)}), 'B')
        || setweight(to_tsvector('russian', ${searchWords(sql`left(${stories.bodyText}, 200000)`)}), 'C')
        || ${facetsOf(stories)}`,
    ),
  },
  (t) => [
    unique('stories_source_key').on(t.source, t.externalId),
    index('stories_newest').on(t.publishedAt.desc(), t.id.desc()).where(sql`state = 'published'`),
    index('stories_category_newest')
      .on(t.category, t.publishedAt.desc(), t.id.desc())
      .where(sql`state = 'published'`),
    index('stories_due').on(t.visibleFrom).where(sql`state = 'scheduled'`),
    index('stories_held').on(t.changedAt.desc()).where(sql`state = 'held'`),
    index('stories_withdrawn').on(t.withdrawnAt.desc()).where(sql`state = 'withdrawn'`),
    index('stories_top').on(t.topPlace).where(sql`top_place is not null`),
    index('stories_sample').on(t.id).where(sql`sample`),
    index('stories_search').using('gin', t.search).where(sql`state = 'published'`),
    // Stories whose headlines share rare words: «Читайте также».
    index('stories_headline_words').using('gin', headlineStems(t.headline)),
  ],
);

/** Every address a story has ever had, the current one included, and those it had on the site it
 * moved from. */
export const storyAddresses = pgTable(
  'story_addresses',
  {
    path: text('path').primaryKey(),
    /** On the former site: of another form than ours. */
    isFormer: boolean('is_former').notNull().default(false),
    storyId: number('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
  },
  (t) => [
    index('story_addresses_story').on(t.storyId),
    index('story_addresses_former').on(t.storyId).where(sql`is_former`),
  ],
);

export const tags = pgTable(
  'tags',
  {
    slug: text('slug').primaryKey(),
    name: text('name').notNull(),
  },
  (t) => [index('tags_beginning').on(sql`lower(${t.name}) text_pattern_ops`)],
);

/** `published_at` repeats the story's while it is published and is null otherwise, so that a tag's
 * newest stories are one index scan. */
export const storyTags = pgTable(
  'story_tags',
  {
    storyId: number('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    tag: text('tag')
      .notNull()
      .references(() => tags.slug),
    position: smallint('position').notNull(),
    publishedAt: instant('published_at'),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.tag] }),
    index('story_tags_newest')
      .on(t.tag, t.publishedAt.desc(), t.storyId.desc())
      .where(sql`published_at is not null`),
  ],
);

export const correctionKind = pgEnum('correction_kind', ['correction', 'clarification']);

export const storyCorrections = pgTable(
  'story_corrections',
  {
    id: number('id').primaryKey().generatedAlwaysAsIdentity(),
    storyId: number('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    /** «Исправлено» or «Уточнение». */
    kind: correctionKind('kind').notNull(),
    at: instant('at').notNull(),
    text: text('text').notNull(),
  },
  (t) => [
    index('story_corrections_story').on(t.storyId),
    index('story_corrections_newest').on(t.at.desc()),
  ],
);

/** Originals, decoded and checked when they entered. Sizes are made on request, outside the database. */
export const pictures = pgTable(
  'pictures',
  {
    id: number('id').primaryKey().generatedAlwaysAsIdentity(),
    /** First 128 bits of the SHA-256 of the stored bytes, hexadecimal: part of the picture's address,
     * which repeats on every page. */
    digest: text('digest').notNull().unique(),
    mediaType: text('media_type').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** Average colour `#rrggbb`, the placeholder. */
    colour: text('colour').notNull(),
    bytes: bytea('bytes').notNull(),
    sourceUrl: text('source_url'),
    storedAt: instant('stored_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [index('pictures_source').on(t.sourceUrl)],
);

/** Position 0 is the story's main picture; N > 0 stands in the body at `<figure data-picture="N">`. */
export const storyPictures = pgTable(
  'story_pictures',
  {
    storyId: number('story_id').notNull(),
    position: smallint('position').notNull(),
    pictureId: number('picture_id')
      .notNull()
      .references(() => pictures.id),
    caption: text('caption').notNull().default(''),
    alt: text('alt').notNull().default(''),
    credit: text('credit').notNull().default(''),
    /** The point kept in every crop, 0–1 from the left and from the top. */
    focalX: real('focal_x').notNull().default(0.5),
    focalY: real('focal_y').notNull().default(0.5),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.position] }),
    foreignKey({ columns: [t.storyId], foreignColumns: [stories.id] }).onDelete('cascade'),
    index('story_pictures_picture').on(t.pictureId),
  ],
);

/** How many published stories each month in Minsk has, and when the newest of them last changed:
 * what the index of sitemaps says, without counting a million stories. Kept by the door. */
export const storyMonths = pgTable('story_months', {
  /** `2026-11`. */
  month: text('month').primaryKey(),
  stories: integer('stories').notNull(),
  /** Publication, update or correction, whichever was last. */
  modifiedAt: instant('modified_at').notNull(),
});

/** What happened to stories, in the order it became visible to others: the door takes one lock
 * before it numbers an event, so numbers grow in order of commit. Outlives its story. */
export const storyEvents = pgTable(
  'story_events',
  {
    id: number('id').primaryKey().generatedAlwaysAsIdentity(),
    /** Null for what is of no story: a forecast that came. */
    storyId: number('story_id'),
    kind: text('kind').notNull(),
    at: instant('at').notNull(),
    /** Who did it: `import`, `editor:NAME`, `schedule`, `samples`. */
    actor: text('actor').notNull(),
    reason: text('reason'),
    /** What it changed, in the words of `lib/stories/notes.ts`: kept pages that depend on it go. */
    touches: text('touches').array().notNull().default(sql`'{}'`),
  },
  (t) => [index('story_events_story').on(t.storyId)],
);
