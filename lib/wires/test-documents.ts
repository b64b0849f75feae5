import { readFileSync } from 'node:fs';
import type { StoryInput } from '#lib/stories/story-input.ts';
import { type ParsedDocument, parseDocument } from './parse-document.ts';
import type { DocumentContext } from './wire-entry.ts';

const context: DocumentContext = {
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

/** Milliseconds of this process's own work: the machine may be busy with something else. */
export function work(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
