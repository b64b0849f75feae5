import { type GhostTables, kindOfSkippedGhost, readGhostPost, readGhostTables } from './ghost.ts';
import { isRow, type Row } from './ghost-values.ts';
import { parseItem } from './parse-item.ts';
import { type DocumentContext, EntryError, type ParsedItem } from './wire-entry.ts';

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
  return posts.map(({ number, post }) => {
    const kind = isRow(post) ? kindOfSkippedGhost(post) : null;
    if (kind !== null) return { number, id: null, skipped: kind, isOther: true };
    return parseItem(number, context, () => {
      if (!isRow(post)) throw new EntryError('no post, but something else');
      return { entry: readGhostPost(post, tables, site), source: tables.source };
    });
  });
}
