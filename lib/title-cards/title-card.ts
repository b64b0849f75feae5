import { hash } from 'node:crypto';
import { dayOf, formatDay } from '#lib/clock/clock.ts';
import { categoryOf, type ServicePage, servicePageOf, site } from '#lib/site.ts';
import { lineSlugPattern, linesDescription, linesPath } from '#lib/stories/line-address.ts';
import type { StoryCard, Tag } from '#lib/stories/story.ts';
import type { StoryLine } from '#lib/stories/story-line.ts';

/**
 * What a page without a picture of its own shows where links to it are shared: its title, drawn.
 * Pure.
 */
export interface TitleCard {
  scope: TitleCardScope;
  /** Which page of its sort: number of a story, slug of a tag, a line or a section. */
  key: string;
  /** A word or two above the title. */
  kicker: string | null;
  title: string;
  /** A sentence below it. */
  note: string | null;
  /** A day in words. */
  date: string | null;
}

const scopes = ['story', 'tag', 'line', 'section'] as const;
export type TitleCardScope = (typeof scopes)[number];

/** Pixels: what networks ask of the picture of a link (ogp.me names no size; 1200×630 fits all). */
export const titleCardWidth = 1200;
export const titleCardHeight = 630;

/** Part of the addresses: a new drawing is not served from caches of the old one. Raise it with any
 * change of `draw-title-card.ts` that readers may notice. */
const recipe = 1;

/** Slug of the card of the publication itself, for the front page and pages without another. */
const publicationSection = 'publication';

/** Card of a story without a picture that is large enough. */
export function storyTitleCard({
  id,
  category,
  headline,
  publishedAt,
}: Pick<StoryCard, 'id' | 'category' | 'headline' | 'publishedAt'>): TitleCard {
  return {
    scope: 'story',
    key: String(id),
    kicker: categoryOf(category)?.name ?? null,
    title: headline,
    note: null,
    date: formatDay(dayOf(publishedAt)),
  };
}

/** Card of the pages of a tag. */
export function tagTitleCard({ slug, name }: Tag): TitleCard {
  return { scope: 'tag', key: slug, kicker: 'Тема', title: name, note: null, date: null };
}

/** Card of the pages of a story line. */
export function lineTitleCard({ slug, title }: Pick<StoryLine, 'slug' | 'title'>): TitleCard {
  return { scope: 'line', key: slug, kicker: 'Сюжет', title, note: null, date: null };
}

/**
 * Card of a section: a category, «Все новости», the weather, a page about the publication.
 * @param slug first part of the section's addresses.
 * @returns `null` for a slug the publication does not have.
 */
export function sectionTitleCard(slug: string): TitleCard | null {
  const words = sectionWords(slug);
  return words && { scope: 'section', key: slug, kicker: null, date: null, ...words };
}

/** Card of a page without a story or tag: its section's, or the publication's own. */
export function pageTitleCard(path: string): TitleCard {
  const card = sectionTitleCard(path.split('/')[1] ?? '') ?? sectionTitleCard(publicationSection);
  if (!card) throw new Error('The publication has no card of its own.');
  return card;
}

/** `/title-cards/story/17/1f0c5b2a9d3e.png`: another drawing has another address. */
export function titleCardAddress(card: TitleCard): string {
  return `/title-cards/${card.scope}/${card.key}/${digestOf(card)}.png`;
}

/** What a card is asked for by. */
export interface TitleCardName {
  scope: TitleCardScope;
  key: string;
}

/**
 * Reads the segments after `/title-cards` back.
 * @returns `null` for what `titleCardAddress` never writes; whether the story, tag or line is there, and
 *   the drawing still this one, is not known from here.
 */
export function parseTitleCardAddress(segments: readonly string[]): TitleCardName | null {
  const [scope = '', key = '', file = '', ...rest] = segments;
  if (!isScope(scope) || rest.length > 0 || !/^[0-9a-f]{12}\.png$/.test(file)) return null;
  return isKey[scope](key) ? { scope, key } : null;
}

const isKey: Record<TitleCardScope, (key: string) => boolean> = {
  story: (key) => /^[1-9]\d{0,14}$/.test(key),
  tag: (key) => /^[\w-]{1,200}$/.test(key),
  line: (key) => lineSlugPattern.test(key),
  section: (key) => sectionWords(key) !== null,
};

function isScope(text: string): text is TitleCardScope {
  return (scopes as readonly string[]).includes(text);
}

function sectionWords(slug: string): Pick<TitleCard, 'title' | 'note'> | null {
  if (slug === publicationSection) return { title: site.description, note: null };
  if (`/${slug}` === site.allNews.path) {
    return { title: site.allNews.label, note: site.description };
  }
  if (`/${slug}` === site.stateBodies.path) return { title: site.stateBodies.title, note: null };
  if (`/${slug}` === site.mostRead.path) return { title: site.mostRead.title, note: null };
  if (`/${slug}` === linesPath) return { title: 'Сюжеты', note: linesDescription };
  if (slug === 'weather') return { title: 'Погода', note: 'Прогноз в городах Беларуси' };
  const category = categoryOf(slug);
  if (category) return { title: category.name, note: category.description || null };
  const page: ServicePage | undefined = servicePageOf(slug);
  return page ? { title: page.title, note: null } : null;
}

function digestOf(card: TitleCard): string {
  return hash('sha256', JSON.stringify([recipe, site.name, card]), 'hex').slice(0, 12);
}
