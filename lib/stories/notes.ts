import type { Day } from '#lib/clock/clock.ts';

/**
 * The words in which an answer says what it depends on, and an event what it touched. An answer is
 * out of date when the two share a word. Pure: the door, the reads and the front all speak them.
 */

/** The story itself: text, corrections, state. */
export const storyNote = (id: number) => `story:${id}`;
/** What lists show of a story: headline, lead, picture, place, address; and that it is there. */
export const cardNote = (id: number) => `card:${id}`;
/** Which stories are newest: of a category, or of all (`news`). Membership, not their words. */
export const listNote = (category?: string) => `list:${category ?? 'news'}`;
/** Which stories a Minsk day has, in whatever category. */
export const dayNote = (day: Day) => `day:${day}`;
/** Which days of a month have stories. */
export const monthNote = (year: number, month: number) =>
  `month:${year}-${String(month).padStart(2, '0')}`;
/** Which months of a year have stories. */
export const yearNote = (year: number) => `year:${year}`;
/** Which stories of a month sitemaps list, and what they say of each. */
export const sitemapNote = (year: number, month: number) =>
  `sitemap:${year}-${String(month).padStart(2, '0')}`;
/** Which sitemaps there are, and when what they list last changed. */
export const sitemapsNote = 'sitemaps';
/** Which tags have stories, and how new those are. */
export const tagsNote = 'tags';
/** Which stories have a tag. */
export const tagNote = (slug: string) => `tag:${slug}`;
/** What a story line says and which stories it has; whether it is there. By a slug it has or had. */
export const lineNote = (slug: string) => `line:${slug}`;
/** Which story lines there are, and how new those are. */
export const linesNote = 'lines';
/** Which lines a story stands in. */
export const linesOfNote = (storyId: number) => `lines-of:${storyId}`;
/** Which stories stand right before and after this one in its category. */
export const besideNote = (storyId: number) => `beside:${storyId}`;
/** What stands at an address nothing stood at. */
export const pathNote = (path: string) => `path:${path}`;
/** Whether a picture may be shown. */
export const pictureNote = (digest: string) => `picture:${digest}`;
/** What editors and urgency put into «Топ-новости». */
export const topNote = 'top';
/** Which story stands in the bar for urgent ones, if any. */
export const urgentNote = 'urgent';
/** Which corrections there are. */
export const correctionsNote = 'corrections';
/** The forecast of a place. */
export const weatherNote = (place: string) => `weather:${place}`;
/** That the masthead has figures at all, after it had none. A `card:`, because every page shows it:
 * those with an empty place are to be refreshed; fresh figures the browser fetches by itself. */
export const mastheadWeatherNote = 'card:weather';
/**
 * Whether what is noted as *rail* is refreshed when it changes, within seconds. It is where the
 * change touches few pages: a story that others show, a line, neighbours. What changes with every
 * story (the newest, the top news) only ages.
 */
export function isMarkingNote(note: string): boolean {
  return /^(?:card|beside|line|lines-of):/.test(note);
}

/** Whether the sample edition is stored. */
export const samplesNote = 'samples';
