'use client';

import type { ReactNode } from 'react';
import { HandedPart, type PartProps } from '#components/page/handed-part.client.tsx';
import { useToday } from '#components/page/use-today.client.ts';
import type { Day } from '#lib/clock/day-words.ts';
import { useAnnouncement } from './announce.client.ts';
import { RailHead } from './rail-head.client.tsx';
import { refreshNewest } from './refresh.ts';
import { renderLatestRows } from './render-rows.ts';
import { useLatest } from './use-latest.client.ts';
import { useRows } from './use-rows.client.ts';

/**
 * The rows of «Свежие новости Беларуси»; newer stories wait for the reader.
 * @param rows the part of the page they are.
 * @param children the rows as they came.
 * @param day the day the page was rendered.
 * @param without ids of stories that stand elsewhere on the page.
 * @param onArticle whether a story is being read.
 */
export function LatestList({
  rows,
  title,
  day,
  excludedCategories,
  onArticle,
  without = [],
  children,
}: {
  rows: PartProps;
  title: string;
  day: Day;
  excludedCategories: readonly string[];
  without?: readonly number[];
  onArticle: boolean;
  children: ReactNode;
}) {
  const today = useToday(day);
  const latest = useLatest(day);
  const { stories, show, taken } = useRows(rows.at, latest.withdrawn, today !== day);
  const refreshed = refreshNewest(
    stories,
    latest,
    ({ id, category }) => !excludedCategories.includes(category) && !without.includes(id),
  );
  useAnnouncement('latest', refreshed.fresh, onArticle);
  return (
    <>
      <RailHead
        id="latest-news"
        title={title}
        fresh={refreshed.fresh.length}
        onShow={() => show(refreshed.stories)}
      />
      {taken ? (
        <HandedPart {...rows} html={renderLatestRows(stories, today, taken).text} />
      ) : (
        children
      )}
    </>
  );
}
