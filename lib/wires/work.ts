import type { GhostTables } from './ghost.ts';
import { parseGhostPosts } from './ghost-document.ts';
import { type ParsedDocument, parseDocument } from './parse-document.ts';
import type { DocumentContext } from './wire-entry.ts';
import { attachmentsOf, type WxrPicture } from './wxr-attachments.ts';
import { parseWxrItems } from './wxr-document.ts';
import type { NumberedWxrItem, WxrChannel } from './wxr-items.ts';

/** A piece of an import that is read by itself, wherever: a document, or some items of a large one.
 * Holds nothing that cannot be sent to another thread. */
export type Work = { file: string; context: DocumentContext } & (
  | { kind: 'document'; bytes: Uint8Array }
  | {
      kind: 'wxr';
      channel: WxrChannel;
      items: NumberedWxrItem[];
      pictures: WxrPicture[];
      /** What a person should know of the whole export. */
      notes: string[];
    }
  | { kind: 'ghost'; tables: GhostTables; posts: { number: number; post: unknown }[] }
);

/**
 * The stories in a piece of work.
 * @throws {DocumentError} when nothing of it can be read.
 */
export function parseWork(work: Work): Pick<ParsedDocument, 'format' | 'items' | 'notes'> {
  const { context } = work;
  switch (work.kind) {
    case 'document':
      return parseDocument(Buffer.from(work.bytes), context);
    case 'wxr': {
      const attachments = attachmentsOf(work.pictures);
      const items = parseWxrItems(work.items, work.channel, attachments, context);
      return { format: 'wxr', items, notes: work.notes };
    }
    case 'ghost': {
      const items = parseGhostPosts(work.posts, work.tables, context);
      return { format: 'ghost', items, notes: [] };
    }
  }
}
