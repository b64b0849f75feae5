import { type Blob, readHead, readWhole } from './blob.ts';
import { MAX_DOCUMENT_BYTES } from './decode-bytes.ts';
import { readGhostWork } from './read-ghost-work.ts';
import { readWxrWork } from './read-wxr-work.ts';
import { unpack } from './unpack.ts';
import type { DocumentContext, ParsedItem } from './wire-entry.ts';
import type { Work } from './work.ts';
import { isWxr } from './wxr-items.ts';

/** Bytes of a document read as a whole; exports of sites that are larger are read an item at a time. */
const WHOLE = 2 * 1024 * 1024;

/** What comes of bytes: work, or what is told of them at once. */
export type Found =
  | { work: Work }
  /** Nothing of this file can be read; `isTooLarge`: for its size alone. */
  | { file: string; refused: string; isTooLarge?: true }
  /** Something that is no document, or no story; so often. */
  | { file: string; other: string; count: number }
  /** One item of a document, told by itself. */
  | { file: string; item: ParsedItem };

/**
 * Reads bytes, archives among them, as pieces of work, in order. Holds a few pieces at a time,
 * however large the whole is.
 */
export async function* readWork(blob: Blob, context: DocumentContext): AsyncGenerator<Found> {
  for await (const unpacked of unpack(blob)) {
    if ('refused' in unpacked) yield unpacked;
    else if ('other' in unpacked) yield { ...unpacked, count: 1 };
    else yield* readDocumentWork(unpacked.blob, context);
  }
}

async function* readDocumentWork(blob: Blob, context: DocumentContext): AsyncGenerator<Found> {
  const { file } = blob;
  try {
    const small = await readWhole(blob, WHOLE);
    if (small) {
      yield { work: { kind: 'document', file, bytes: small, context } };
      return;
    }
    const head = (await readHead(blob, 65_536)).toString('latin1');
    if (isWxr(head)) {
      yield* readWxrWork(blob, context);
      return;
    }
    if (isGhost(head)) {
      yield* readGhostWork(blob, context);
      return;
    }
    const bytes = await readWhole(blob, MAX_DOCUMENT_BYTES);
    if (bytes) yield { work: { kind: 'document', file, bytes, context } };
    else {
      const most = `${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`;
      const refused = `larger than ${most}, and no export of WordPress or Ghost`;
      yield { file, refused, isTooLarge: true };
    }
  } catch (error) {
    yield { file, refused: error instanceof Error ? error.message : String(error) };
  }
}

/** Its tables stand in no order, so that only the frame tells. */
function isGhost(head: string): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*\{\s*(?:"db"\s*:\s*\[\s*\{\s*)?"(?:meta|data)"\s*:\s*\{/.test(
    head,
  );
}
