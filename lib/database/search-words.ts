import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** Parts words: quotation marks, dashes, the ellipsis, signs, and spaces that do not break. */
const parting = [
  ...['00ab', '00bb', '201e', '201c', '201d', '2018', '2019', '201a', '2039', '203a'],
  ...['2014', '2013', '2012', '2212', '2026', '00b7', '2022', '2116', '00a7'],
  ...['00a0', '202f', '2007', '2009', '200a', '2003', '2002', '3000'],
];
/** Stands inside words unseen: the soft hyphen, zero-width signs, the stress mark. */
const unseen = ['00ad', '200b', '200c', '200d', '2060', 'feff', '0301'];

const characters = (codes: readonly string[]) => codes.map((code) => `\\u${code}`).join('');

/**
 * A text as the text search can part it into words. In a database whose character type is `C`, the
 * embedded one among them, PostgreSQL takes every character beyond ASCII for a letter: `«мост»` and
 * the no-break `в мосте` would each be one word that nobody asks for. (`translate` would do as well,
 * and take five times as long: it compares each character with each of the list.)
 */
export function searchWords(text: SQLWrapper): SQL {
  const hyphened = sql`replace(${text}, U&'\\2011', '-')`;
  const parted = sql`regexp_replace(${hyphened}, ${literal(`[${characters(parting)}]+`)}, ' ', 'g')`;
  return sql`regexp_replace(${parted}, ${literal(`[${characters(unseen)}]+`)}, '', 'g')`;
}

const literal = (text: string) => sql.raw(`'${text}'`);

/** The words of a headline as an array of stems, each once: what `stories_headline_words` indexes. */
export function headlineStems(headline: SQLWrapper): SQL {
  return sql`tsvector_to_array(to_tsvector('russian', ${searchWords(headline)}))`;
}

const partingSigns = new RegExp(`[${characters(parting)}]`, 'g');
const unseenSigns = new RegExp(`[${characters(unseen)}]`, 'g');

/** The same of a text that is not in the database yet. */
export function partWords(text: string): string {
  return text.replaceAll('\u2011', '-').replace(partingSigns, ' ').replace(unseenSigns, '');
}
