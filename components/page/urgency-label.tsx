import type { StoryCard } from '#lib/stories/story.ts';

/**
 * «Молния» for a flash and for urgency 1, «Срочно» for urgency 2, nothing otherwise.
 * @returns the label and the space between it and the headline.
 */
export function UrgencyLabel({ story }: { story: Pick<StoryCard, 'urgency' | 'flash'> }) {
  const label = story.flash || story.urgency === 1 ? 'Молния' : story.urgency === 2 && 'Срочно';
  return label ? <b className="urgent">{`${label} `}</b> : null;
}
