import { type Found, readWork } from '#lib/wires/read-work.ts';
import type { DocumentContext } from '#lib/wires/wire-entry.ts';
import type { Work } from '#lib/wires/work.ts';
import { type NamedDocument, reasonOf, UnreadableError } from './import-documents.ts';

/** What is read and stored together, or something told at once. */
export type Group = { works: Work[] } | Exclude<Found, { work: Work }>;

/** Small documents of a group, and bytes of them: enough for a transaction that is worth it. */
const DOCUMENTS = 400;
const BYTES = 2 * 1024 * 1024;

/**
 * Everything documents hold, in groups, in order. A wire's archive is a document a story; stored
 * one by one, most of the time would go into transactions.
 * @param contextOf what the person asked for, for one document.
 * @param opened is told of each document that is being read.
 */
export async function* groupsOf(
  documents: readonly NamedDocument[],
  contextOf: (came: Pick<DocumentContext, 'address' | 'contentType'>) => DocumentContext,
  opened: (document: NamedDocument) => void,
): AsyncGenerator<Group> {
  let works: Work[] = [];
  let bytes = 0;
  for (const document of documents) {
    opened(document);
    for await (const found of foundIn(document, contextOf)) {
      if (!('work' in found)) {
        // In its place: what came before it is told before it.
        if (works.length > 0) yield { works };
        [works, bytes] = [[], 0];
        yield found;
        continue;
      }
      works.push(found.work);
      bytes += found.work.kind === 'document' ? found.work.bytes.length : BYTES;
      if (works.length < DOCUMENTS && bytes < BYTES) continue;
      yield { works };
      [works, bytes] = [[], 0];
    }
  }
  if (works.length > 0) yield { works };
}

async function* foundIn(
  document: NamedDocument,
  contextOf: Parameters<typeof groupsOf>[1],
): AsyncGenerator<Found> {
  try {
    const { blob, address, contentType, release } = await document.open();
    try {
      yield* readWork(blob, contextOf({ address, contentType }));
    } finally {
      await release();
    }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield { file: document.file, refused: reasonOf(error) };
  }
}
