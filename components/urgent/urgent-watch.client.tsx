'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { useLatest } from '#components/rails/use-latest.client.ts';
import type { Day } from '#lib/clock/day-words.ts';
import type { UrgentStory } from '#lib/stories/urgent.ts';

/** Milliseconds between two looks at the time. */
const pause = 5_000;

/**
 * Keeps what an open page says of the urgent story right: hides the bar whose time is over, where it
 * stands, and has one that came since appear over the page's edge. Its code comes with it.
 * @param day the day the page was rendered.
 * @param reading the story on whose page this stands.
 */
export function UrgentWatch({ day, reading }: { day: Day; reading?: number | undefined }) {
  const { urgent } = useLatest(day);
  const [Notice, setNotice] = useState<ComponentType<{ story: UrgentStory; reading: boolean }>>();
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    const bar = document.querySelector<HTMLElement>('.urgent-bar');
    const look = () => {
      const now = Date.now();
      const isOver = (id: unknown, until: unknown) =>
        now > Number(until) || (urgent !== undefined && urgent?.id !== Number(id));
      if (bar) {
        const { id, until } = bar.dataset;
        bar.style.visibility = isOver(id, until) ? 'hidden' : '';
      }
      const waits =
        !!urgent &&
        urgent.until > now &&
        urgent.id !== reading &&
        urgent.id !== Number(bar?.dataset['id']);
      setNew(waits);
      if (waits) {
        import('./urgent-notice.client.tsx').then(
          (loaded) => setNotice(() => loaded.UrgentNotice),
          () => {},
        );
      }
    };
    look();
    const timer = setInterval(look, pause);
    window.addEventListener('pageshow', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pageshow', look);
    };
  }, [urgent, reading]);
  return isNew && urgent && Notice ? (
    <Notice key={urgent.id} story={urgent} reading={reading !== undefined} />
  ) : null;
}
