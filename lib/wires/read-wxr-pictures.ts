import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { WxrAttachments, WxrPicture } from './wxr-attachments.ts';

/** The pictures of an export too large for memory. */
export interface PictureStore extends WxrAttachments {
  put(picture: WxrPicture): void;
  /** Removes what was stored. */
  close(): void;
}

/** Pictures stored in one go: each commit waits for the disk. */
const AT_ONCE = 10_000;
/** Pictures `[gallery]` may show: more than any post has. */
const OF_POST = 60;

/** Opens a store of one's own in a temporary file, which goes with it. */
export function openPictureStore(): PictureStore {
  const folder = mkdtempSync(join(tmpdir(), 'vestka-export-'));
  const db = new DatabaseSync(join(folder, 'pictures'));
  db.exec(`pragma journal_mode = off; pragma synchronous = off;
    create table pictures (id text primary key, parent text, picture text) without rowid`);
  const insert = db.prepare('insert or ignore into pictures values (?, ?, ?)');
  const byId = db.prepare('select picture from pictures where id = ?');
  const byPost = db.prepare(`select picture from pictures where parent = ? limit ${OF_POST}`);
  let written = 0;
  let isIndexed = false;
  const finish = () => {
    if (isIndexed) return;
    if (db.isTransaction) db.exec('commit');
    db.exec('create index by_parent on pictures (parent)');
    isIndexed = true;
  };
  const parse = (row: Record<string, unknown>) => JSON.parse(String(row['picture'])) as WxrPicture;
  return {
    put(picture) {
      if (!db.isTransaction) db.exec('begin');
      insert.run(picture.id, picture.parent, JSON.stringify(picture));
      written += 1;
      if (written % AT_ONCE === 0) db.exec('commit');
    },
    find(id) {
      finish();
      const row = byId.get(id);
      return row && parse(row);
    },
    ofPost(id) {
      finish();
      return id === '' || id === '0' ? [] : byPost.all(id).map(parse);
    },
    close() {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
