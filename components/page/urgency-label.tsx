import { html } from '#lib/html.ts';
import { labelOf, type StoryCard } from '#lib/stories/story.ts';

/** The label of an urgent story and the space between it and the headline. */
export function UrgencyLabel({ story }: { story: Pick<StoryCard, 'urgency' | 'flash'> }) {
  const label = labelOf(story);
  return label ? <b className="urgent">{`${label} `}</b> : null;
}

/** The same within a larger string. */
export function renderUrgencyLabel(story: Pick<StoryCard, 'urgency' | 'flash'>) {
  const label = labelOf(story);
  return label && html`<b class="urgent">${label} </b>`;
}
