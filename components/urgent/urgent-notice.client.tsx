'use client';

import { useEffect, useState } from 'react';
import { say } from '#components/page/live-region.client.tsx';
import type { UrgentStory } from '#lib/stories/urgent.ts';
import { act, closedKey } from './close-urgent.client.ts';
import './urgent-notice.css';

/**
 * An urgent story that came while the page was open, over the lower edge of the window: nothing on
 * the page moves. A flash is told at once; another not while a story is read.
 * @param reading whether a story is being read.
 */
export function UrgentNotice({ story, reading }: { story: UrgentStory; reading: boolean }) {
  const { id, path, headline, label } = story;
  const [isClosed] = useState(() => {
    try {
      return localStorage.getItem(closedKey) === String(id);
    } catch {
      return false;
    }
  });
  useEffect(() => {
    if (!isClosed && (label === 'Молния' || !reading)) say(`${label}: ${headline}`);
  }, [isClosed, label, headline, reading]);
  return (
    !isClosed && (
      <section className="urgent-notice" aria-label="Срочная новость" data-id={id}>
        <div className="wrap">
          <p>
            <b className="urgent">{`${label} `}</b>
            <a href={path}>{headline}</a>
          </p>
          <button type="button" aria-label="Закрыть" onClick={(event) => act(event.currentTarget)}>
            ×
          </button>
        </div>
      </section>
    )
  );
}
