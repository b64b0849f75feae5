import { limits } from '#lib/stories/limits.ts';
import { rightsOf } from '#lib/stories/rights.ts';
import type { Story } from '#lib/stories/story.ts';
import { cutAtWord } from '../cut-at-word.ts';

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

/** The beginning of a story as it may be sent on; empty where none may, and of a flash. */
export function sentLead(story: Matter & Pick<Story, 'lead'>): string {
  const resend = resendOf(story);
  if (resend === 'none') return '';
  return resend === 'full' ? story.lead : cutAtWord(story.lead, limits.leadAlone);
}

type Matter = Pick<Story, 'source' | 'rights' | 'usageTerms' | 'onlyLead'>;
