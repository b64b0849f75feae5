import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/**
 * Words of the text search that no text contains: where a story stands and of which month it is.
 * One index thereby knows words, category and time, and the stories with a common word in one month
 * are found without reading all that have the word.
 */

/** What the parser of texts never leaves at the beginning of a word. */
const mark = '@';

/** The word of a category. */
export const categoryFacet = (slug: string) => `${mark}c${slug}`;

/** The word of a month in Minsk; months are numbered through: `year * 12 + month`. */
export const monthFacet = (month: number) => `${mark}m${month}`;

/** Both for a row, as a `tsvector`. A story without a time of publication is of month 0. */
export function facetsOf(row: { category: SQLWrapper; publishedAt: SQLWrapper }): SQL {
  const minsk = sql`(${row.publishedAt} at time zone 'Europe/Minsk')`;
  const month = sql`coalesce(extract(year from ${minsk}) * 12 + extract(month from ${minsk}), 0)`;
  return sql`array_to_tsvector(array['@c' || ${row.category}, '@m' || ${month}::integer::text])`;
}
