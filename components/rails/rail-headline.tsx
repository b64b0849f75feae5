import { keepWhole } from '#components/page/keep-whole.tsx';
import type { RailStory } from '#lib/stories/latest.ts';

/** The label of an urgent story and its headline, the link to it. */
export function RailHeadline({ story }: { story: RailStory }) {
  return (
    <>
      {story.label && <b className="urgent">{`${story.label} `}</b>}
      <a href={story.path}>{keepWhole(story.headline)}</a>
    </>
  );
}
