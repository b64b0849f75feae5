import { enhanceEndMark } from './enhance-end-mark.ts';
import { enhanceNotes } from './enhance-notes.ts';
import { enhanceSubheads } from './enhance-subheads.ts';
import { enhanceTables } from './enhance-tables.ts';
import { type BodyPart, splitBody } from './split-body.ts';
import type { Story } from './story.ts';

/**
 * A story's stored body made ready for its page: end mark, anchors, notes, scrolling tables, parts.
 * @param endMark the publication's mark; printed only in stories that close with one.
 */
export function enhanceBody(
  story: Pick<Story, 'bodyHtml' | 'endMark' | 'pictures'>,
  endMark: string,
): BodyPart[] {
  const marked = story.endMark ? enhanceEndMark(story.bodyHtml, endMark) : story.bodyHtml;
  return splitBody(enhanceNotes(enhanceTables(enhanceSubheads(marked))), story.pictures);
}
