import { html } from '#lib/html.ts';
import { type Label, type Labelled, labelOf } from '#lib/stories/story.ts';

/** The label of an urgent story and the space between it and the headline. */
export function UrgencyLabel({ story }: { story: Labelled }) {
  const label = labelOf(story);
  return label ? <b className={classOf(label)}>{`${label} `}</b> : null;
}

/** The same within a larger string. */
export function renderUrgencyLabel(story: Labelled) {
  const label = labelOf(story);
  return label && html`<b class="${classOf(label)}">${label} </b>`;
}

const classOf = (label: Label) => (label === 'Онлайн' ? 'urgent live-mark' : 'urgent');
