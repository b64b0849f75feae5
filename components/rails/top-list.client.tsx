'use client';

import type { ReactNode } from 'react';
import { HandedPart, type PartProps } from '#components/page/handed-part.client.tsx';
import { useToday } from '#components/page/use-today.client.ts';
import type { Day } from '#lib/clock/day-words.ts';
import { useAnnouncement } from './announce.client.ts';
import { RailHead } from './rail-head.client.tsx';
import { refreshTop } from './refresh.ts';
import { renderTopRows } from './render-rows.ts';
import { useLatest } from './use-latest.client.ts';
import { useRows } from './use-rows.client.ts';

/**
 * The rows of «Топ-новости»; stories new among them wait for the reader.
 * @param rows the part of the page they are.
 * @param children the rows as they came.
 * @param day the day the page was rendered.
 * @param reading the story on whose page this stands.
 */
export function TopList({
  rows,
  title,
  day,
  reading,
  children,
}: {
  rows: PartProps;
  title: string;
  day: Day;
  reading?: number;
  children: ReactNode;
}) {
  const today = useToday(day);
  const latest = useLatest(day);
  const { stories, show, taken } = useRows(rows.at, latest.withdrawn, today !== day);
  const refreshed = refreshTop(stories, latest, reading);
  useAnnouncement('top', refreshed.fresh, reading !== undefined);
  return (
    <>
      <RailHead
        id="top-news"
        title={title}
        fresh={refreshed.fresh.length}
        onShow={() => show(refreshed.stories)}
      />
      {taken ? <HandedPart {...rows} html={renderTopRows(stories, today, taken).text} /> : children}
    </>
  );
}
