'use client';

import { useToday } from '#components/page/use-today.client.ts';
import { type Day, formatToday } from '#lib/clock/day-words.ts';

/**
 * `Пятница, 22 ноября 2024`.
 * @param day the server's today.
 */
export function Today({ day }: { day: Day }) {
  const today = useToday(day);
  const [weekday, date] = formatToday(new Date(today)).split(', ');
  return (
    <time dateTime={today}>
      {`${weekday}, `}
      <span>{date}</span>
    </time>
  );
}
