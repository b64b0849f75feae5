import { type JsonFeed, parseJsonFeed } from 'feedsmith';
import { choosePictures, picturesOfEntry } from './media-pictures.ts';
import type { ReadFeed } from './rss.ts';
import { EntryError, emptyEntry, type WireEntry } from './wire-entry.ts';
import { plainLine } from './wire-html.ts';

type Item = JsonFeed.Item<string>;

/**
 * Reads JSON Feed 1.0 and 1.1.
 * @throws {Error} when the document has no list of items.
 */
export function readJsonFeed(document: Record<string, unknown>): ReadFeed {
  const { items } = document;
  if (!Array.isArray(items)) throw new Error('a JSON Feed without a list of items');
  // A comment of our own: the library refuses a feed that says nothing but items.
  const feed = parseJsonFeed({ user_comment: 'none', ...document, items: [] });
  return {
    source: {
      name: feed.title ?? null,
      link: feed.home_page_url ?? feed.feed_url ?? null,
      language: feed.language ?? null,
      rights: null,
      sections: [],
      authors: namesOf(feed.authors),
    },
    // One by one: the library leaves out without a word what it cannot read.
    entries: items.map((raw: unknown) => {
      const item = parseJsonFeed({ user_comment: 'none', ...document, items: [raw] }).items?.[0];
      return item ? readItem(item) : new EntryError('nothing in it');
    }),
  };
}

function readItem(item: Item): WireEntry {
  const { content_html: html, content_text: text, summary } = item;
  const body = html?.trim() ? { html } : text?.trim() ? { text } : null;
  const picture = item.image ?? item.banner_image;
  const attachments = (item.attachments ?? []).map(({ url, mime_type: type }) => ({ url, type }));
  const attached = choosePictures(undefined, attachments);
  return {
    ...emptyEntry(),
    id: item.id ?? null,
    headline: plainLine(item.title ?? ''),
    summary: summary === undefined ? null : { text: summary },
    body,
    link: item.url ?? item.external_url ?? null,
    published: item.date_published ?? item.date_modified ?? null,
    updated: item.date_modified ?? null,
    sections: (item.tags ?? []).map(plainLine),
    authors: namesOf(item.authors),
    language: item.language ?? null,
    ...picturesOfEntry(
      [...(picture ? [{ url: picture, caption: '', credit: '', alt: '' }] : []), ...attached],
      html ?? null,
    ),
  };
}

function namesOf(people: readonly JsonFeed.Author[] | undefined): string[] {
  return (people ?? []).flatMap(({ name }) => (name ? [plainLine(name)] : []));
}
