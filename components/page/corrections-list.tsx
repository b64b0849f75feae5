import { formatStoryTime } from '#lib/clock/clock.ts';
import type { StoryCard, StoryCorrection } from '#lib/stories/story.ts';
import { Time } from './time.tsx';

/** The newest corrections, each with the story it stands in. */
export function CorrectionsList({
  corrections,
}: {
  corrections: readonly { correction: StoryCorrection; story: StoryCard }[];
}) {
  if (corrections.length === 0) return <p className="quiet">Исправлений пока нет.</p>;
  return (
    <ol className="corrections">
      {corrections.map(({ correction, story }) => (
        <li key={correction.id}>
          <p className="meta">
            <b>{correction.kind === 'correction' ? 'Исправлено' : 'Уточнение'}</b>{' '}
            <Time at={correction.at} text={formatStoryTime(correction.at)} />
          </p>
          <div>
            <h2>
              <a href={story.path}>{story.headline}</a>
            </h2>
            <p>{correction.text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
