import { site } from '#lib/site.ts';
import type { Story } from '#lib/stories/story.ts';

/**
 * Whether text and pictures of a story may be sent on whole: the publication's own may. Of what
 * came from others, feeds have the headline and the beginning.
 */
export function mayResend({ source }: Pick<Story, 'source'>): boolean {
  return source === site.ownSource;
}
