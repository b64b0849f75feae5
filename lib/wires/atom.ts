import { type AtomFeed, parseAtomFeed } from 'feedsmith';
import { choosePictures, picturesOfEntry } from './media-pictures.ts';
import type { ReadFeed } from './rss.ts';
import type { ScannedXml } from './scan-xml.ts';
import { EntryError, emptyEntry, type Markup, type WireEntry } from './wire-entry.ts';
import { plainLine } from './wire-html.ts';

type Entry = AtomFeed.Entry<string>;

/**
 * Reads Atom 1.0.
 * @throws {Error} of the feed library when the document is no such feed.
 */
export function readAtom(xml: ScannedXml): ReadFeed {
  const feed = parseAtomFeed(xml.text);
  const entries = new Map((feed.entries ?? []).map((entry) => [entry.xml?.id, entry]));
  return {
    source: {
      name: lineOf(feed.title),
      link: pageOf(feed.links) ?? feed.xml?.base ?? null,
      language: feed.xml?.lang ?? null,
      rights: lineOf(feed.rights),
      sections: (feed.categories ?? []).map(({ label, term }) => label ?? term ?? ''),
      authors: namesOf(feed.authors),
    },
    entries: xml.items.map(({ id }) => {
      const entry = entries.get(id);
      return entry ? readEntry(entry, feed.xml?.base) : new EntryError('nothing in it');
    }),
  };
}

function readEntry(entry: Entry, feedBase: string | undefined): WireEntry {
  const { content, summary, xml } = entry;
  return {
    ...emptyEntry(),
    id: entry.id ?? null,
    headline: lineOf(entry.title) ?? '',
    summary: markupOf(summary) ?? textOf(entry.media?.description?.value),
    body: content?.src === undefined ? markupOf(content) : null,
    link: pageOf(entry.links),
    base: joinBases([feedBase, xml?.base, content?.xml?.base]),
    published: entry.published ?? entry.updated ?? null,
    updated: entry.updated ?? null,
    sections: (entry.categories ?? []).map(({ label, term }) => label ?? term ?? ''),
    authors: namesOf(entry.authors ?? entry.source?.authors),
    language: content?.xml?.lang ?? xml?.lang ?? null,
    rights: lineOf(entry.rights),
    ...picturesOfEntry(choosePictures(entry.media, attachmentsOf(entry)), content?.value ?? null),
  };
}

function attachmentsOf(entry: Entry) {
  return (entry.links ?? [])
    .filter(({ rel }) => rel === 'enclosure')
    .map(({ href, type }) => ({ url: href, type }));
}

/** A text construct: `text` unless it says otherwise, markup in the two HTML kinds. */
function markupOf(construct: AtomFeed.Content | undefined): Markup | null {
  const { value, type = 'text' } = construct ?? {};
  if (value === undefined || value.trim() === '') return null;
  const kind = type.trim().toLowerCase();
  if (kind === 'html' || kind === 'xhtml' || kind.includes('html')) return { html: value };
  return kind === 'text' || kind.startsWith('text/') ? { text: value } : null;
}

function lineOf(construct: AtomFeed.Text | undefined): string | null {
  const markup = markupOf(construct);
  if (markup === null) return null;
  return 'html' in markup ? plainLine(markup.html) : markup.text.replace(/\s+/g, ' ').trim();
}

function textOf(text: string | undefined): Markup | null {
  return text === undefined ? null : { text };
}

/** The page for readers: `alternate`, which is also what a link without `rel` means. */
function pageOf(links: readonly AtomFeed.Link<string>[] | undefined): string | null {
  const pages = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  const page = pages.find(({ type }) => type === undefined || type.includes('html')) ?? pages[0];
  return page?.href ?? null;
}

function namesOf(people: readonly AtomFeed.Person[] | undefined): string[] {
  return (people ?? []).flatMap(({ name }) => (name ? [plainLine(name)] : []));
}

/** `xml:base` may be given at every level, each relative to the one around it. */
function joinBases(bases: readonly (string | undefined)[]): string | null {
  return bases.reduce<string | null>((outer, base) => {
    if (base === undefined) return outer;
    return URL.parse(base, outer ?? undefined)?.href ?? base;
  }, null);
}
