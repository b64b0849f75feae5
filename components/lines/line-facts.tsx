import { countStories } from '#components/page/count-stories.ts';
import { Time } from '#components/page/time.tsx';
import { dayOf, formatDay } from '#lib/clock/clock.ts';
import type { StoryLine } from '#lib/stories/story-line.ts';

/** `12 материалов · с 3 февраля 2026 · сюжет завершён`. */
export function LineFacts({
  line: { count, firstAt, newestAt, state },
}: {
  line: Pick<StoryLine, 'count' | 'firstAt' | 'newestAt' | 'state'>;
}) {
  const [first, newest] = [dayOf(firstAt), dayOf(newestAt)];
  return (
    <p className="meta">
      <span>{countStories(count)}</span>
      <span>
        с <Time at={firstAt} text={formatDay(first)} />
        {state === 'closed' && first !== newest && (
          <>
            {' '}
            по <Time at={newestAt} text={formatDay(newest)} />
          </>
        )}
      </span>
      {state === 'closed' && <span>сюжет завершён</span>}
    </p>
  );
}
