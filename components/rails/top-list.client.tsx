'use client';

import { useState } from 'react';
import { useToday } from '#components/page/use-today.client.ts';
import { type Day, formatMoment } from '#lib/clock/day-words.ts';
import type { RailPicture, RailStory } from '#lib/stories/latest.ts';
import { useAnnouncement } from './announce.client.ts';
import { RailHead } from './rail-head.client.tsx';
import { RailHeadline } from './rail-headline.tsx';
import { RailRow } from './rail-row.client.tsx';
import { refreshTop } from './refresh.ts';
import { useLatest } from './use-latest.client.ts';

/**
 * The rows of «Топ-новости» as they were rendered; stories new among them wait for the reader.
 * @param day the day the page was rendered.
 * @param reading the story on whose page this stands.
 */
export function TopList({
  title,
  stories: rendered,
  day,
  reading,
}: {
  title: string;
  stories: readonly RailStory[];
  day: Day;
  reading?: number;
}) {
  const [stories, setStories] = useState(rendered);
  const today = useToday(day);
  const latest = useLatest(day);
  const refreshed = refreshTop(stories, latest, reading);
  useAnnouncement('top', refreshed.fresh, reading !== undefined);
  return (
    <>
      <RailHead
        id="top-news"
        title={title}
        fresh={refreshed.fresh.length}
        onShow={() => setStories(refreshed.stories)}
      />
      <ol>
        {stories.map((story, index) => (
          <RailRow key={story.id} className="card" withdrawn={latest.withdrawn.includes(story.id)}>
            {index === 0 && story.picture && <Picture picture={story.picture} />}
            <div>
              <RailHeadline story={story} />
              <time dateTime={story.publishedAt}>{formatMoment(story.publishedAt, today)}</time>
            </div>
          </RailRow>
        ))}
      </ol>
    </>
  );
}

/** The headline beside it says the same: it has no words of its own. */
function Picture({ picture: { avif, webp, width, height, colour } }: { picture: RailPicture }) {
  return (
    <picture>
      <source type="image/avif" srcSet={avif} />
      <img
        src={webp}
        alt=""
        width={width}
        height={height}
        loading="lazy"
        style={{ backgroundColor: colour }}
      />
    </picture>
  );
}
