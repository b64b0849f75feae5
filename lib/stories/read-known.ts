import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { spanOf } from '#lib/clock/clock.ts';
import { storyLineAddresses } from '#lib/database/line-tables.ts';
import { liveTexts } from '#lib/database/live-tables.ts';
import { pictures, stories, storyTags } from '#lib/database/schema.ts';
import { parseSitemapName } from '#lib/discovery/sitemap-address.ts';
import { categoryOf, site } from '#lib/site.ts';
import { parseTitleCardAddress } from '#lib/title-cards/title-card.ts';
import { lineSlugPattern, linesPath } from './line-address.ts';
import { parseListAddress } from './list-address.ts';
import { prepared } from './prepared-statement.ts';
import { newestFirst, oldestFirst, published, publishedWithin } from './read-cards.ts';
import { storyAtAddress } from './read-former.ts';
import { addressPattern } from './read-story.ts';
import { tagSlugPattern } from './read-tags.ts';

const digestPattern = /^[0-9a-f]{32}$/;

/**
 * Whether anything stands at an address whose form is right: one look-up in an index, so that a
 * scan of made-up addresses costs no renders. A withdrawn story stands there, with its 410, and so
 * does a withdrawn picture; a story held again does not. The order keeps the planner on the index,
 * whatever it guesses of the rows.
 * @param address a path of the outer world, and what its form makes of it. Kinds other than
 *   `story`, `live`, `tag`, `tag-feed`, `line`, `line-feed`, `period`, `picture` and `sitemap` are
 *   always known.
 */
export async function readIsKnown(address: { kind: string; path: string }): Promise<boolean> {
  const { kind, path } = address;
  switch (kind) {
    case 'story':
      return addressPattern.test(path) && isFound(storyAtAddress().execute({ path }));
    case 'live':
      return isFound(liveText().execute({ id: Number(path.split('/').at(-1)) }));
    case 'tag':
    case 'tag-feed': {
      const slug = path.split('/')[2] ?? '';
      return tagSlugPattern.test(slug) && isFound(storyWithTag().execute({ slug }));
    }
    case 'line':
    case 'line-feed':
      return readIsLineKnown(path);
    case 'period':
      return readIsPeriodKnown(path);
    case 'picture': {
      if (path.startsWith('/title-cards/')) return readIsCardKnown(path);
      const digest = path.split('/')[2] ?? '';
      return digestPattern.test(digest) && isFound(pictureWithDigest().execute({ digest }));
    }
    case 'sitemap':
      return readIsSitemapKnown(path);
    default:
      return true;
  }
}

/** A line that moved or was removed says so; the list of lines and its pages are always there. */
function readIsLineKnown(path: string): Promise<boolean> | boolean {
  const [, , slug = 'page'] = path.split('/');
  if (slug === 'page') return path.startsWith(linesPath);
  return lineSlugPattern.test(slug) && isFound(lineAt().execute({ slug }));
}

/** A section's card is known by its form; a withdrawn story has none. */
function readIsCardKnown(path: string): Promise<boolean> | boolean {
  const name = parseTitleCardAddress(path.split('/').slice(2));
  switch (name?.scope) {
    case 'story':
      return isFound(publishedStory().execute({ id: Number(name.key) }));
    case 'tag':
      return isFound(storyWithTag().execute({ slug: name.key }));
    case 'line':
      return isFound(lineAt().execute({ slug: name.key }));
    default:
      return name !== null;
  }
}

/** A month's first file; how many it has, a render counts. */
async function readIsSitemapKnown(path: string): Promise<boolean> {
  const [, , name = ''] = path.split('/');
  const file = parseSitemapName(name);
  if (file?.kind !== 'stories') return true;
  return isFound(storyWithin().execute(spanOf(file.year, file.month)));
}

async function isFound(rows: Promise<unknown[]>): Promise<boolean> {
  return (await rows).length > 0;
}

async function readIsPeriodKnown(path: string): Promise<boolean> {
  const [, base = '', ...segments] = path.split('/');
  const address = parseListAddress(segments);
  const span = address && spanOfAddress(address);
  if (!span) return false;
  const isOfAll = `/${base}` === site.allNews.path;
  if (!isOfAll && !categoryOf(base)) return false;
  const scope = isOfAll ? {} : { category: base };
  const within = isOfAll ? storyWithin() : storyOfCategoryWithin();
  if (await isFound(within.execute({ ...span, ...scope }))) return true;
  return address.kind === 'day' && (await isWithinArchive(span, scope));
}

/** A day without stories, between the first one and today, leads to the days beside it. */
async function isWithinArchive(span: { from: Date }, scope: { category?: string }) {
  if (span.from > new Date()) return false;
  const before = scope.category === undefined ? storyBefore() : storyOfCategoryBefore();
  return isFound(before.execute({ ...span, ...scope }));
}

function spanOfAddress(address: NonNullable<ReturnType<typeof parseListAddress>>) {
  switch (address.kind) {
    case 'year':
      return spanOf(address.year);
    case 'month':
      return spanOf(address.year, address.month);
    case 'day': {
      const [year = 0, month = 0, day = 0] = address.day.split('-').map(Number);
      return spanOf(year, month, day);
    }
    default:
      return null;
  }
}

function publishedStory() {
  return prepared('known_published_story', (db, name) =>
    db
      .select({ id: stories.id })
      .from(stories)
      .where(and(eq(stories.id, sql.placeholder('id')), published))
      .prepare(name),
  );
}

function liveText() {
  return prepared('known_live_text', (db, name) =>
    db
      .select({ id: liveTexts.storyId })
      .from(liveTexts)
      .innerJoin(stories, eq(stories.id, liveTexts.storyId))
      .where(and(eq(liveTexts.storyId, sql.placeholder('id')), published))
      .prepare(name),
  );
}

function storyWithTag() {
  return prepared('known_tag', (db, name) =>
    db
      .select({ id: storyTags.storyId })
      .from(storyTags)
      .where(
        and(eq(storyTags.tag, sql.placeholder('slug')), sql`${storyTags.publishedAt} is not null`),
      )
      .orderBy(sql`${storyTags.publishedAt} desc nulls last, ${storyTags.storyId} desc nulls last`)
      .limit(1)
      .prepare(name),
  );
}

function lineAt() {
  return prepared('known_line', (db, name) =>
    db
      .select({ id: storyLineAddresses.lineId })
      .from(storyLineAddresses)
      .where(eq(storyLineAddresses.slug, sql.placeholder('slug')))
      .prepare(name),
  );
}

function pictureWithDigest() {
  return prepared('known_picture', (db, name) =>
    db
      .select({ id: pictures.id })
      .from(pictures)
      .where(eq(pictures.digest, sql.placeholder('digest')))
      .prepare(name),
  );
}

const withinSpan = publishedWithin(sql.placeholder('from'), sql.placeholder('to'));
const isBefore = sql`${stories.publishedAt} < ${sql.placeholder('from')}`;

function storyWithin() {
  return prepared('known_period', (db, name) =>
    db
      .select({ id: stories.id })
      .from(stories)
      .where(and(published, withinSpan))
      .orderBy(newestFirst)
      .limit(1)
      .prepare(name),
  );
}

function storyBefore() {
  return prepared('known_before', (db, name) =>
    db
      .select({ id: stories.id })
      .from(stories)
      .where(and(published, isBefore))
      .orderBy(oldestFirst)
      .limit(1)
      .prepare(name),
  );
}

function storyOfCategoryBefore() {
  return prepared('known_before_in_category', (db, name) =>
    db
      .select({ id: stories.id })
      .from(stories)
      .where(and(published, eq(stories.category, sql.placeholder('category')), isBefore))
      .orderBy(oldestFirst)
      .limit(1)
      .prepare(name),
  );
}

function storyOfCategoryWithin() {
  return prepared('known_period_of_category', (db, name) =>
    db
      .select({ id: stories.id })
      .from(stories)
      .where(and(published, eq(stories.category, sql.placeholder('category')), withinSpan))
      .orderBy(newestFirst)
      .limit(1)
      .prepare(name),
  );
}
