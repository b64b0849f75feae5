import { renderLexical } from './ghost-lexical.ts';
import { renderMobiledoc } from './ghost-mobiledoc.ts';
import { isRow, type Row, rowsOf, textOf } from './ghost-values.ts';
import { EntryError, emptyEntry, type WireEntry, type WireSource } from './wire-entry.ts';
import { plainLine } from './wire-html.ts';

/** The tables of a Ghost export that its posts refer to. */
export interface GhostTables {
  source: WireSource;
  /** Name of a user by number. */
  users: Map<string, string>;
  tags: Map<string, { name: string; isPublic: boolean }>;
  /** Numbers of authors and tags by the number of their post, in order. */
  authors: Map<string, string[]>;
  postTags: Map<string, string[]>;
  /** Rows of `posts_meta` by post. */
  meta: Map<string, Row>;
  /** `/:slug/` unless the settings say otherwise. */
  permalink: string;
}

const states: Record<string, string> = {
  draft: 'a draft',
  scheduled: 'a post planned for later',
  sent: 'a letter to subscribers',
};

/** The tables of a Ghost export; `null` for any other JSON. */
export function ghostData(value: unknown): Row | null {
  if (!isRow(value)) return null;
  const [first] = Array.isArray(value['db']) ? value['db'] : [value];
  const data = isRow(first) ? first['data'] : null;
  return isRow(data) && Array.isArray(data['posts']) ? data : null;
}

/** Everything of an export but its posts. */
export function readGhostTables(data: Row): GhostTables {
  const settings = new Map(
    rowsOf(data['settings']).map((row) => [textOf(row['key']), textOf(row['value']).trim()]),
  );
  return {
    source: {
      name: settings.get('title') || null,
      link: null,
      language: settings.get('locale') || settings.get('lang') || null,
      ...{ rights: null, sections: [], authors: [] },
    },
    users: new Map(rowsOf(data['users']).map((row) => [textOf(row['id']), textOf(row['name'])])),
    tags: new Map(
      rowsOf(data['tags']).map((row) => [
        textOf(row['id']),
        { name: textOf(row['name']), isPublic: row['visibility'] !== 'internal' },
      ]),
    ),
    authors: ordered(rowsOf(data['posts_authors']), 'author_id'),
    postTags: ordered(rowsOf(data['posts_tags']), 'tag_id'),
    meta: new Map(rowsOf(data['posts_meta']).map((row) => [textOf(row['post_id']), row])),
    permalink: settings.get('permalinks') || '/:slug/',
  };
}

/** Why a row of `posts` becomes no story; `null` for a published post everybody may read. */
export function kindOfSkippedGhost(post: Row): string | null {
  if (post['type'] === 'page' || post['page'] === true || post['page'] === 1) return 'a page';
  const status = textOf(post['status']) || 'published';
  if (status !== 'published') return states[status] ?? `a post that is ${status.slice(0, 40)}`;
  const visibility = textOf(post['visibility']) || 'public';
  return visibility === 'public' ? null : 'a post for members only';
}

/**
 * A published post of a Ghost export.
 * @param site address of the former site, for `__GHOST_URL__`; `null`: what starts with it is left
 *   out, because nobody knows where it leads.
 * @throws {EntryError} when its body cannot be read.
 */
export function readGhostPost(post: Row, tables: GhostTables, site: string | null): WireEntry {
  const id = textOf(post['id']);
  const meta = tables.meta.get(id) ?? {};
  const resolve = (value: string) => value.replaceAll('__GHOST_URL__', site ?? '');
  const published = timeOf(post['published_at']) ?? timeOf(post['created_at']);
  const picture = textOf(post['feature_image']) || textOf(post['image']);
  const tags = (tables.postTags.get(id) ?? []).flatMap((tag) => tables.tags.get(tag) ?? []);
  const own = tables.authors.get(id) ?? [textOf(post['author_id'])];
  const excerpt = textOf(post['custom_excerpt']);
  return {
    ...emptyEntry(),
    id: textOf(post['uuid']) || id,
    headline: plainLine(textOf(post['title'])),
    summary: excerpt === '' ? null : { text: excerpt },
    body: { html: resolve(bodyOf(post)) },
    base: site,
    published,
    updated: timeOf(post['updated_at']),
    sections: tags.filter(({ isPublic }) => isPublic).map(({ name }) => plainLine(name)),
    authors: own.flatMap((author) => plainLine(tables.users.get(author) ?? '') || []),
    language: textOf(post['locale']) || null,
    picture: picture
      ? {
          url: resolve(picture),
          caption: plainLine(textOf(meta['feature_image_caption'])),
          alt: textOf(meta['feature_image_alt']),
          credit: '',
        }
      : null,
    former: formerOf(tables.permalink, textOf(post['slug']), published),
  };
}

/** Whether something of a post leads to where its site was. */
export function namesFormerSite(post: Row): boolean {
  return ['html', 'lexical', 'mobiledoc', 'feature_image', 'image'].some((name) =>
    /__GHOST_URL__|(?:^|["'])\/content\//.test(textOf(post[name])),
  );
}

/** Greenwich time: exports of SQLite write it without saying so (`2018-08-22 05:57:41`), those of the
 * first versions count milliseconds. */
function timeOf(value: unknown): string | null {
  if (typeof value === 'number' && value > 0) {
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? String(value) : date.toISOString();
  }
  const text = textOf(value).trim();
  if (text === '') return null;
  return /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d+)?$/.test(text)
    ? `${text.replace(' ', 'T')}Z`
    : text;
}

function bodyOf(post: Row): string {
  const [html, lexical, mobiledoc] = [post['html'], post['lexical'], post['mobiledoc']].map(textOf);
  try {
    if (html) return html;
    if (lexical) return renderLexical(lexical);
    return mobiledoc ? renderMobiledoc(mobiledoc) : '';
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new EntryError('body: it is no document of Ghost’s editor');
    throw error;
  }
}

function formerOf(permalink: string, slug: string, published: string | null): string[] {
  if (slug === '') return [];
  const [, year = '', month = '', day = ''] =
    /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? '') ?? [];
  const parts: Record<string, string> = {
    ':slug': slug,
    ':year': year,
    ':month': month,
    ':day': day,
  };
  const path = permalink.replace(/:(?:slug|year|month|day)/g, (name) => parts[name] ?? '');
  // Ghost answered at both, whatever its settings were.
  return path.includes(':') ? [`/${slug}/`] : [...new Set([path, `/${slug}/`])];
}

function ordered(rows: Row[], of: string): Map<string, string[]> {
  const sorted = rows.toSorted(
    (a, b) => Number(a['sort_order'] ?? 0) - Number(b['sort_order'] ?? 0),
  );
  const byPost = new Map<string, string[]>();
  for (const row of sorted) {
    const post = textOf(row['post_id']);
    byPost.set(post, [...(byPost.get(post) ?? []), textOf(row[of])]);
  }
  return byPost;
}
