import slugify from '@sindresorhus/slugify';
import { LRUCache } from 'lru-cache';

/** Long enough to be told apart in a list of links, short enough to be sent in a message. */
const longest = 80;

/**
 * Transliterates a text into `[a-z0-9-]`, at most 80 characters, cut at a word.
 * @returns an empty string when the text has nothing that can be transliterated.
 */
export function makeSlug(text: string): string {
  const slug = slugify(text, {
    customReplacements: [
      ['ў', 'u'],
      ['Ў', 'U'],
    ],
    decamelize: false,
  });
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  const lastWord = cut.lastIndexOf('-');
  return lastWord > 0 ? cut.slice(0, lastWord) : cut.slice(0, longest);
}

/** Slugs of names, which come again with every story. */
const known = new LRUCache<string, string>({ max: 10_000 });

/** `makeSlug` for names of tags and sources: it takes some 20 µs, so what it gave is kept. */
export function slugOfName(name: string): string {
  const kept = known.get(name);
  if (kept !== undefined) return kept;
  const slug = makeSlug(name);
  known.set(name, slug);
  return slug;
}
