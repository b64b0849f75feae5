import { rightsOf } from '#lib/stories/rights.ts';
import type { Story } from '#lib/stories/story.ts';

/**
 * What of a story may be sent on: all of it, its beginning, or its headline and address alone. The
 * publication's own are whole; of others it is as `lib/sources.ts` says, and less where a story's
 * own terms forbid it.
 */
export function resendOf(story: Matter): 'full' | 'lead' | 'none' {
  // Whether it was pulled decides what is shown, not what is sent on.
  const { resend } = rightsOf({ ...story, pulled: false });
  return story.onlyLead && resend === 'full' ? 'lead' : resend;
}

/** Whether text and pictures of a story may be sent on whole. */
export function mayResend(story: Matter): boolean {
  return resendOf(story) === 'full';
}

type Matter = Pick<Story, 'source' | 'rights' | 'usageTerms' | 'onlyLead'>;
