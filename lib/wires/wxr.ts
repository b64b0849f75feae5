import { EntryError, emptyEntry, type WireEntry, type WireSource } from './wire-entry.ts';
import { plainLine } from './wire-html.ts';
import type { WxrAttachments } from './wxr-attachments.ts';
import { wxrBody } from './wxr-body.ts';
import type { WxrChannel, WxrItem } from './wxr-items.ts';

/** Everything an export holds beside posts, in the words of the report. */
const kinds: Record<string, string> = {
  page: 'a page',
  attachment: 'an attachment',
  nav_menu_item: 'a menu item',
  revision: 'a revision',
  custom_css: 'a style sheet',
  wp_block: 'a reusable block',
  wp_template: 'a template',
  wp_template_part: 'a template',
  wp_navigation: 'a menu',
  wp_global_styles: 'a style sheet',
};
const states: Record<string, string> = {
  draft: 'a draft',
  'auto-draft': 'a draft',
  pending: 'a draft',
  private: 'a private post',
  trash: 'a post in the bin',
  future: 'a post planned for later',
  inherit: 'a revision',
};

/**
 * Why an item of a WordPress export becomes no story; `null` for a published post. The title of a
 * draft is not told.
 */
export function kindOfSkipped({ fields }: WxrItem): string | null {
  const type = fields['wp:post_type'] ?? 'post';
  if (type !== 'post') return kinds[type] ?? `an item of the type ${type.slice(0, 40)}`;
  // WordPress always says it: what does not may be anything, a draft too.
  const status = fields['wp:status'] ?? 'without a status';
  if (status !== 'publish') return states[status] ?? `a post that is ${status.slice(0, 40)}`;
  return fields['wp:post_password'] ? 'a private post' : null;
}

/** What a WordPress export says of its posts as a whole. */
export function sourceOfWxr({ title, link, language }: WxrChannel): WireSource {
  return {
    name: title || null,
    link: link || null,
    language: language || null,
    ...{ rights: null, sections: [], authors: [] },
  };
}

/**
 * A published post of a WordPress export.
 * @throws {EntryError} when it is longer than any article.
 */
export function readWxrPost(
  item: WxrItem,
  channel: WxrChannel,
  attachments: WxrAttachments,
): WireEntry {
  if (item.tooLong) throw new EntryError('longer than any article: over 8 million characters');
  const { fields, meta, terms } = item;
  const id = fields['wp:post_id'] ?? '';
  const link = fields['link'] || null;
  const author = fields['dc:creator'] ?? '';
  const featured = attachments.find(meta['_thumbnail_id'] ?? '');
  const named = (domain: string) =>
    terms.filter((term) => term.domain === domain).map(({ name }) => plainLine(name));
  const excerpt = fields['excerpt:encoded'] ?? '';
  return {
    ...emptyEntry(),
    id: fields['guid'] || link || (id ? `${channel.link}?p=${id}` : null),
    headline: plainLine(fields['title'] ?? ''),
    summary: excerpt === '' ? null : { html: excerpt },
    body: { html: wxrBody(fields['content:encoded'] ?? '', attachments, id) },
    link,
    published: timeOf(fields['wp:post_date_gmt'], fields['pubDate'], fields['wp:post_date']),
    updated: timeOf(fields['wp:post_modified_gmt']),
    sections: [...named('category'), ...named('post_tag')],
    authors: author === '' ? [] : [plainLine(channel.authors.get(author) ?? author)],
    picture: featured ? { ...featured, caption: plainLine(featured.caption) } : null,
    former: link === null ? [] : [link],
  };
}

/** WordPress keeps Greenwich time without saying so, and zeros for a time nobody set. */
function timeOf(gmt: string | undefined, written?: string, local?: string): string | null {
  if (gmt && !gmt.startsWith('0000')) return `${gmt.replace(' ', 'T')}Z`;
  // The export writes zeros as a day of the year -1.
  if (written && !/-0001|\b0000\b/.test(written)) return written;
  return local && !local.startsWith('0000') ? local : null;
}
