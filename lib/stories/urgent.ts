import { trustedSources } from '#lib/sources.ts';

/** A story of urgency 1 or 2, as the bar of every page shows it. */
export interface UrgentStory {
  id: number;
  path: string;
  headline: string;
  label: 'Молния' | 'Срочно';
  /** When it became urgent, with Minsk's offset. */
  since: string;
  /** When its hour is over: milliseconds since 1970. */
  until: number;
}

/** The most a story may be urgent with to stand in the bar (IPTC: 1 «Молния», 2 «Срочно»). */
export const mostUrgent = 2;

/** Whether a story, as it is stored, may stand in the bar. */
export function mayBeUrgent(story: { state: string; urgency: number; source: string }): boolean {
  const { state, urgency, source } = story;
  return state === 'published' && urgency <= mostUrgent && trustedSources.includes(source);
}
