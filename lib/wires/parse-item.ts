import { assembleStory } from './assemble-story.ts';
import {
  AbsentFieldError,
  type DocumentContext,
  EntryError,
  type ParsedItem,
  type ReadEntry,
  SkippedEntry,
} from './wire-entry.ts';

/**
 * One entry of a document as the story it makes, or why it makes none.
 * @param read gives the entry; what it throws is told of this entry alone.
 */
export function parseItem(
  number: number,
  context: DocumentContext,
  read: () => ReadEntry,
): ParsedItem {
  let id: string | null = null;
  try {
    const { entry, source } = read();
    id = entry.id ?? entry.link ?? (entry.headline || null);
    return { number, id, story: assembleStory(entry, source, context) };
  } catch (error) {
    if (error instanceof SkippedEntry) return { number, id, skipped: error.message };
    if (error instanceof EntryError || error instanceof RangeError) {
      const incomplete = error instanceof AbsentFieldError;
      return { number, id, rejected: error.message, incomplete };
    }
    throw error;
  }
}
