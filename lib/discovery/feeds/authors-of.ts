import type { Story } from '#lib/stories/story.ts';

/** Who a story is by: its authors, or who it came from. */
export function authorsOf({ authors, sourceName }: Story): string[] {
  return authors.length > 0 ? authors : [sourceName];
}
