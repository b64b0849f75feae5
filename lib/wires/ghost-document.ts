import {
  type GhostTables,
  kindOfSkippedGhost,
  namesFormerSite,
  readGhostPost,
  readGhostTables,
} from './ghost.ts';
import { isRow, type Row } from './ghost-values.ts';
import { parseItem } from './parse-item.ts';
import { type DocumentContext, EntryError, type ParsedItem } from './wire-entry.ts';

const LOST = 'pictures and links of a story to the former site, whose address --site would tell';

/** The posts of a Ghost export held in memory. */
export function parseGhost(data: Row, context: DocumentContext): ParsedItem[] {
  const posts = Array.isArray(data['posts']) ? data['posts'] : [];
  return parseGhostPosts(
    posts.map((post, index) => ({ number: index + 1, post })),
    readGhostTables(data),
    context,
  );
}

/** The stories some rows of `posts` make; the others are counted by kind. */
export function parseGhostPosts(
  posts: readonly { number: number; post: unknown }[],
  tables: GhostTables,
  context: DocumentContext,
): ParsedItem[] {
  const site = context.site ?? null;
  return posts.flatMap(({ number, post }): ParsedItem[] => {
    const other = (what: string) => ({ number, id: null, skipped: what, isOther: true });
    const kind = isRow(post) ? kindOfSkippedGhost(post) : null;
    if (kind !== null) return [other(kind)];
    const parsed = parseItem(number, context, () => {
      if (!isRow(post)) throw new EntryError('no post, but something else');
      return { entry: readGhostPost(post, tables, site), source: tables.source };
    });
    const isLost = site === null && isRow(post) && namesFormerSite(post);
    return isLost ? [parsed, other(LOST)] : [parsed];
  });
}
