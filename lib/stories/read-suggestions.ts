import 'server-only';
import { and, desc, type SQL, sql } from 'drizzle-orm';
import { database } from '#lib/database/database.ts';
import { stories, storyTags, tags } from '#lib/database/schema.ts';
import { vocabulary } from '#lib/database/word-tables.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { site } from '#lib/site.ts';
import { russianDictionary } from '#lib/words/dictionary.ts';
import { switchLayout } from '#lib/words/switch-layout.ts';
import { limits } from './limits.ts';
import { cardNote, listNote, tagsNote } from './notes.ts';
import { newestFirst, published } from './read-cards.ts';
import { formatSearchAddress, noFilters } from './search.ts';
import type { Suggestion } from './suggestions.ts';

/**
 * What may be meant by what was written so far: sections and tags that begin so, words of headlines
 * and leads, the newest headlines with words that begin so. When there is nothing, the same for the
 * keys of the other layout.
 * @param query in small letters; nothing is suggested for one shorter than `limits.suggestLeast`.
 */
export function readSuggestions(query: string): Promise<Suggestion[]> {
  return readOnce(`suggest ${query}`, async () => {
    note(listNote(), tagsNote);
    const found = await suggest(query);
    const switched = found.length === 0 ? switchLayout(query) : null;
    return switched === null ? found : suggest(switched);
  });
}

async function suggest(query: string): Promise<Suggestion[]> {
  const begun = query.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (begun.join('').length < limits.suggestLeast) return [];
  const parts = await Promise.all([readTags(query), readWords(begun), readStories(begun)]);
  return [...findSections(query), ...parts.flat()];
}

function findSections(query: string): Suggestion[] {
  return site.categories
    .filter(({ name }) => name.toLowerCase().startsWith(query))
    .slice(0, limits.suggestSections)
    .map(({ name, slug }) => ({ kind: 'section', text: name, path: `/${slug}` }));
}

/** Tags that stories have, the one most lately used first. */
async function readTags(query: string): Promise<Suggestion[]> {
  const used = sql`(select max(${storyTags.publishedAt}) from ${storyTags}
    where ${storyTags.tag} = ${tags.slug} and ${storyTags.publishedAt} is not null)`;
  const begun = database()
    .select({ slug: tags.slug, name: tags.name, used: sql`${used}`.as('used') })
    .from(tags)
    .where(beginsWith(sql`lower(${tags.name})`, query))
    .limit(limits.suggestWeighed)
    .as('begun');
  const rows = await database()
    .select({ slug: begun.slug, name: begun.name })
    .from(begun)
    .where(sql`${begun.used} is not null`)
    .orderBy(desc(begun.used))
    .limit(limits.suggestTags);
  return rows.map(({ name, slug }) => ({ kind: 'tag', text: name, path: `/tags/${slug}` }));
}

/** The words most stories have that begin as the one word written, each in its plainest form. */
async function readWords([beginning = '', ...others]: string[]): Promise<Suggestion[]> {
  if (others.length > 0) return [];
  const rows = await database()
    .select({ word: vocabulary.word })
    .from(vocabulary)
    .where(and(sql`counted`, beginsWith(sql`${vocabulary.word}`, beginning)))
    .orderBy(desc(vocabulary.stories), vocabulary.word)
    .limit(limits.suggestWeighed);
  const words = rows.map(({ word }) => word);
  const plain = words.map((word) => plainestOf(word, words));
  return [...new Set(plain)].slice(0, limits.suggestWords).map((word) => ({
    kind: 'words',
    text: word,
    path: formatSearchAddress({ ...noFilters, query: word }),
  }));
}

/** The dictionary's form of a word where stories have it, else the one most of them have. */
function plainestOf(word: string, words: readonly string[]): string {
  const dictionary = russianDictionary();
  const bases = dictionary.basesOf(word);
  const base = bases.find((one) => words.includes(one));
  if (base !== undefined) return base;
  const family = new Set(bases.length > 0 ? dictionary.formsOf(word) : []);
  return words.find((one) => family.has(one)) ?? word;
}

async function readStories(begun: readonly string[]): Promise<Suggestion[]> {
  const newest = database()
    .select({ id: stories.id, headline: stories.headline, path: stories.path })
    .from(stories)
    .where(published)
    .orderBy(newestFirst)
    .limit(limits.suggestNewest)
    .as('newest');
  const fits = begun.map((word) => sql`lower(${newest.headline}) ~ ${`(^|[^[:alnum:]])${word}`}`);
  const rows = await database()
    .select()
    .from(newest)
    .where(and(...fits))
    .limit(limits.suggestStories);
  return rows.map(({ id, headline, path }) => {
    note(cardNote(id));
    return { kind: 'story', text: headline, path: path ?? '' };
  });
}

/** Answered by an index on the beginnings of `text`. */
function beginsWith(text: SQL, beginning: string): SQL {
  return sql`${text} like ${`${beginning.replace(/[\\%_]/g, '\\$&')}%`}`;
}
