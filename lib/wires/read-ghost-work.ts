import { JSONParser } from '@streamparser/json';
import type { Blob } from './blob.ts';
import { withoutMark } from './decode-bytes.ts';
import { type GhostTables, kindOfSkippedGhost, readGhostTables } from './ghost.ts';
import { isRow, type Row, textOf } from './ghost-values.ts';
import type { Found } from './read-work.ts';
import type { DocumentContext } from './wire-entry.ts';

/** Posts of a piece of work. */
const POSTS = 100;
/** Rows of these tables are kept while posts are read; the rest of an export is of no use. */
const KEPT = ['users', 'tags', 'settings', 'posts_tags', 'posts_authors', 'posts_meta'];

/**
 * A Ghost export of any size, some posts at a time. It is read twice: posts stand before what they
 * refer to.
 */
export async function* readGhostWork(blob: Blob, context: DocumentContext): AsyncGenerator<Found> {
  const kept: Record<string, Row[]> = Object.fromEntries(KEPT.map((table) => [table, []]));
  for await (const rows of rowsOf(blob)) {
    for (const { table, row } of rows) kept[table]?.push(row);
  }
  const tables = readGhostTables(kept);
  const { file } = blob;
  const posts: { number: number; post: Row }[] = [];
  let number = 0;
  const others = new Map<string, number>();
  const take = (): Found => {
    const taken = posts.splice(0);
    return { work: { kind: 'ghost', file, context, tables: only(tables, taken), posts: taken } };
  };
  for await (const rows of rowsOf(blob)) {
    for (const { table, row } of rows) {
      if (table !== 'posts') continue;
      number += 1;
      const kind = kindOfSkippedGhost(row);
      if (kind === null) posts.push({ number, post: row });
      else others.set(kind, (others.get(kind) ?? 0) + 1);
    }
    if (posts.length >= POSTS) yield take();
  }
  if (posts.length > 0) yield take();
  for (const [other, count] of others) yield { file, other, count };
}

/** The tables with what they say of these posts alone. */
function only(tables: GhostTables, posts: readonly { post: Row }[]): GhostTables {
  const ids = posts.map(({ post }) => textOf(post['id']));
  const of = <T>(map: Map<string, T>) =>
    new Map(
      ids.flatMap((id) => {
        const found = map.get(id);
        return found === undefined ? [] : [[id, found] as const];
      }),
    );
  const { authors, postTags, meta } = tables;
  return { ...tables, authors: of(authors), postTags: of(postTags), meta: of(meta) };
}

/** The rows of all tables, as they arrive. */
async function* rowsOf(blob: Blob): AsyncGenerator<{ table: string; row: Row }[]> {
  let rows: { table: string; row: Row }[] = [];
  const parser = new JSONParser({
    paths: ['$.db.*.data.*.*', '$.data.*.*'],
    keepStack: false,
  });
  parser.onValue = ({ value, stack }) => {
    const table = stack.at(-1)?.key;
    if (typeof table === 'string' && isRow(value)) rows.push({ table, row: value });
  };
  let isFirst = true;
  for await (const part of (await blob.open()) as AsyncIterable<Buffer>) {
    parser.write(isFirst ? withoutMark(part) : part);
    isFirst = false;
    yield rows;
    rows = [];
  }
  if (!parser.isEnded) throw new Error('the document is cut short');
}
