'use client';

import { useEffect, useState } from 'react';
import type { RailStory } from '#lib/stories/latest.ts';
import { readRows } from './read-rows.ts';
import type { Taken } from './render-rows.ts';

/**
 * The stories of a rail: those of the page, once a script has read them there, then those the
 * reader let in.
 * @param at selector of the rail's rows.
 * @param withdrawn ids of stories taken back.
 * @param isOtherDay whether the page is of another day than today.
 */
export function useRows(at: string, withdrawn: readonly number[], isOtherDay: boolean) {
  const [rendered, setRendered] = useState<readonly RailStory[]>([]);
  const [shown, show] = useState<readonly RailStory[]>();
  const [changed, setChanged] = useState<{ taken: Taken; focused: string | null }>();
  const stories = shown ?? rendered;
  const gone = stories.flatMap(({ id }) => (withdrawn.includes(id) ? id : [])).join();
  // What was changed once is made here ever after.
  const isChanged = shown !== undefined || isOtherDay || gone !== '' || changed !== undefined;

  useEffect(() => setRendered(readRows(at)), [at]);
  useEffect(() => {
    if (!isChanged) return;
    const heightOf = (id: string) =>
      document.querySelector(`${at} [data-id="${id}"]`)?.getBoundingClientRect().height ?? 0;
    const ids = gone === '' ? [] : gone.split(',');
    const link = document.activeElement?.closest(`${at} a`);
    setChanged({
      taken: new Map(ids.map((id) => [Number(id), heightOf(id)])),
      focused: link?.getAttribute('href') ?? null,
    });
  }, [at, gone, isChanged]);
  useEffect(() => {
    // A reader who stood on a link of the old rows stands on that of the new ones.
    const links = [...document.querySelectorAll<HTMLElement>(`${at} a`)];
    const same = links.find((link) => link.getAttribute('href') === changed?.focused);
    same?.focus({ preventScroll: true });
  }, [at, changed]);

  return { stories, show, taken: changed?.taken };
}
