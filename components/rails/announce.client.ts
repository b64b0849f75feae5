'use client';

import { useEffect } from 'react';
import { say } from '#components/page/live-region.client.tsx';
import type { RailStory } from '#lib/stories/latest.ts';
import { countNew } from './count-new.ts';

/** Milliseconds between two announcements of waiting stories. */
const pause = 300_000;
const waiting = new Map<string, readonly RailStory[]>();
const told = new Set<number>();
let total = 0;
let spokenAt = -pause;

/**
 * Lets the page's live region tell that stories wait in `list`: when there were none in any list of
 * the page, and not again within five minutes. A flash is told at once.
 * @param onlyFlash on a page that is being read nothing else is worth an interruption.
 */
export function useAnnouncement(
  list: string,
  fresh: readonly RailStory[],
  onlyFlash: boolean,
): void {
  const ids = fresh.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same stories are no new ones
  useEffect(() => {
    waiting.set(list, fresh);
    // Every list of the page has been told by then.
    const timer = setTimeout(() => announce(onlyFlash));
    return () => clearTimeout(timer);
  }, [list, ids, onlyFlash]);
}

function announce(onlyFlash: boolean): void {
  const stories = new Map([...waiting.values()].flat().map((story) => [story.id, story]));
  const before = total;
  total = stories.size;
  const flash = [...stories.values()].find(({ id, label }) => label === 'Молния' && !told.has(id));
  if (flash) {
    told.add(flash.id);
    spokenAt = Date.now();
    say(`Молния: ${flash.headline}`);
  } else if (total === 0) {
    say('');
  } else if (before === 0 && !onlyFlash && Date.now() - spokenAt >= pause) {
    spokenAt = Date.now();
    say(`Новости: ${countNew(total)}`);
  }
}
