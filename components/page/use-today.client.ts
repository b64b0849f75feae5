'use client';

import { useSyncExternalStore } from 'react';
import { type Day, minskDay, untilMidnight } from '#lib/clock/day-words.ts';

/**
 * Today in Minsk, also on a page made yesterday or left open overnight.
 * @param rendered the server's today.
 */
export function useToday(rendered: Day): Day {
  return useSyncExternalStore(
    watchMidnight,
    () => minskDay(new Date()),
    () => rendered,
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
