'use client';

import { useSyncExternalStore } from 'react';
import { type Day, formatToday, minskDay, untilMidnight } from '#lib/clock/day-words.ts';

/**
 * `Пятница, 22 ноября 2024`: always today in Minsk, also on a page made yesterday or left open
 * overnight.
 * @param day the server's today.
 */
export function Today({ day }: { day: Day }) {
  const today = useSyncExternalStore(
    watchMidnight,
    () => minskDay(new Date()),
    () => day,
  );
  const [weekday, date] = formatToday(new Date(today)).split(', ');
  return (
    <time dateTime={today}>
      {`${weekday}, `}
      <span>{date}</span>
    </time>
  );
}

/** Timers sleep with the device and in the back/forward cache: then the return is the moment. */
function watchMidnight(onDay: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    onDay();
    clearTimeout(timer);
    timer = setTimeout(look, untilMidnight(new Date()));
  };
  look();
  addEventListener('pageshow', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    removeEventListener('pageshow', look);
    document.removeEventListener('visibilitychange', look);
  };
}
