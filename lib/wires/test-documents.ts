import { readFileSync } from 'node:fs';
import type { StoryInput } from '#lib/stories/story-input.ts';
import { type ParsedDocument, parseDocument } from './parse-document.ts';
import type { DocumentContext } from './wire-entry.ts';

/** As of a document a person imports, with nothing said about it. */
export const context: DocumentContext = {
  address: null,
  contentType: null,
  sourceName: null,
  category: null,
  hold: false,
};

/** Parses a fixture by its name, or bytes, as if a person had imported them. */
export function parse(
  document: string | Buffer,
  asked: Partial<DocumentContext> = {},
): ParsedDocument {
  const bytes =
    typeof document === 'string' ? readFileSync(`tests/fixtures/wires/${document}`) : document;
  return parseDocument(bytes, { ...context, ...asked });
}

/** The stories a document gave. */
export function storiesOf(
  document: string | Buffer,
  asked: Partial<DocumentContext> = {},
): StoryInput[] {
  return parse(document, asked).items.flatMap((item) => ('story' in item ? [item.story] : []));
}

/**
 * Milliseconds of this thread's own work: the machine may be busy with something else, and so may
 * the threads that compile and collect what other tests left.
 */
export function work(run: () => void): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
