import { parseRdfFeed, parseRssFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { choosePictures, picturesOfEntry } from './media-pictures.ts';
import { joinTerms, tagsOfGenres } from './news-values.ts';
import type { ScannedItem, ScannedXml } from './scan-xml.ts';
import { EntryError, emptyEntry, type WireEntry, type WireSource } from './wire-entry.ts';
import { plainLine } from './wire-html.ts';

type Item = RssFeed.Item<string> & RdfFeed.Item<string>;

/** What a feed holds, entry by entry; an entry that cannot be read is an error in its place. */
export interface ReadFeed {
  source: WireSource;
  entries: (WireEntry | EntryError)[];
}

/**
 * Reads RSS 2.0 and its elder versions, and RSS 1.0 (RDF).
 * @throws {Error} of the feed library when the document is no such feed.
 */
export function readRss(xml: ScannedXml, format: 'rss' | 'rdf'): ReadFeed {
  const feed = format === 'rdf' ? parseRdfFeed(xml.text) : parseRssFeed(xml.text);
  const rss = feed as RssFeed.Feed<string>;
  const items = new Map((feed.items ?? []).map((item) => [item.xml?.id, item as Item]));
  const linkOnly = repeatedGuids([...items.values()]);
  return {
    source: {
      name: feed.title ?? null,
      link: feed.link ?? null,
      language: rss.language ?? feed.dc?.languages?.[0] ?? null,
      rights: joinTerms([rss.copyright, ...(feed.dc?.rights ?? []), rss.media?.copyright?.value]),
      sections: (rss.categories ?? []).flatMap(({ name }) => (name ? [plainLine(name)] : [])),
      authors: [],
    },
    entries: xml.items.map((scanned) => {
      const item = items.get(scanned.id);
      return item ? readItem(item, scanned, linkOnly) : new EntryError('nothing in it');
    }),
  };
}

function readItem(item: Item, scanned: ScannedItem, linkOnly: ReadonlySet<string>): WireEntry {
  const { guid, dc, media } = item;
  const body = scanned.fullText?.trim() || item.content?.encoded || null;
  const summary = item.description ?? dc?.descriptions?.[0] ?? media?.description?.value ?? null;
  const permalink = guid?.isPermaLink === false ? null : (guid?.value ?? null);
  const id = guid?.value ?? item.rdf?.about ?? null;
  return {
    ...emptyEntry(),
    id: id !== null && linkOnly.has(id) ? null : id,
    headline: plainLine(item.title ?? dc?.titles?.[0] ?? ''),
    summary: summary === null ? null : { html: summary },
    body: body === null ? null : { html: body },
    link: item.link ?? permalink ?? item.atom?.links?.[0]?.href ?? null,
    base: item.xml?.base ?? null,
    published: item.pubDate ?? dc?.dates?.[0] ?? item.atom?.published ?? null,
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0] ?? null,
    sections: sectionsOf(item, scanned),
    authors: authorsOf(item),
    language: item.xml?.lang ?? dc?.languages?.[0] ?? null,
    rights: joinTerms([...(dc?.rights ?? []), media?.copyright?.value]),
    ...picturesOfEntry(choosePictures(media, item.enclosures ?? []), body ?? summary),
  };
}

function sectionsOf(item: Item, scanned: ScannedItem): string[] {
  const named = [
    ...(item.categories ?? []).map(({ name }) => name ?? ''),
    ...(item.dc?.subjects ?? []),
    ...tagsOfGenres([scanned.genre]),
  ];
  return named.map(plainLine).filter((name) => name !== '');
}

function authorsOf(item: Item): string[] {
  const names = item.dc?.creators ?? (item.authors ?? []).map(({ name }) => name ?? '');
  return names.map(plainLine).filter((name) => name !== '' && !name.includes('@'));
}

/** Identifiers that name several stories name none: their links must tell them apart. */
function repeatedGuids(items: readonly Item[]): Set<string> {
  const links = new Map<string, Set<string>>();
  for (const { guid, link } of items) {
    if (!guid?.value || !link) continue;
    links.set(guid.value, (links.get(guid.value) ?? new Set()).add(link));
  }
  return new Set([...links].flatMap(([guid, of]) => (of.size > 1 ? [guid] : [])));
}
