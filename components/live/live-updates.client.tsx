'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import useSWR from 'swr';
import { say } from '#components/page/live-region.client.tsx';
import { countMessages } from './count-messages.ts';
import { findNew, insertEntries, markRemoved, replaceUnseen } from './entries.client.ts';
import { type LiveAnswer, parseLiveAnswer } from './live-answer.ts';

/** Milliseconds between two questions; each page has its own, or all would ask at once. */
const interval = 15_000 + Math.random() * 5_000;
const answerLimit = 15_000;
/** Milliseconds between two announcements. */
const pause = 300_000;
/** As many as an answer tells of (`limits.liveUpdates`): there may be more behind them. */
const mostTold = 20;
let spokenAt = -pause;

/**
 * Asks for new entries while the page is seen and the text goes on. They wait for the reader; what
 * was corrected is replaced where nobody looks, what was removed is removed at once.
 */
export function LiveUpdates({ story }: { story: number }) {
  const [isOver, setOver] = useState(false);
  const { data } = useSWR<LiveAnswer>(isOver ? null : `/api/live/${story}`, fetchAnswer, {
    refreshInterval: interval,
    dedupingInterval: 5_000,
    focusThrottleInterval: 5_000,
    errorRetryInterval: interval,
    keepPreviousData: true,
  });
  const [fresh, setFresh] = useState<LiveAnswer['entries']>([]);
  useEffect(() => {
    // Changes above what is read are made up for here; the browser is not to do so again.
    document.documentElement.style.overflowAnchor = 'none';
  }, []);
  useEffect(() => {
    if (!data) return;
    for (const id of data.removed) markRemoved(id);
    for (const entry of data.entries) replaceUnseen(entry);
    setFresh(findNew(data.entries));
    if (data.state === 'ended') setOver(true);
  }, [data]);
  const count = fresh.length;
  useEffect(() => {
    if (count === 0 || Date.now() - spokenAt < pause) return;
    spokenAt = Date.now();
    say(`Онлайн: ${countMessages(count)}`);
  }, [count]);
  const show = () => {
    if (count >= mostTold) {
      location.reload();
      return;
    }
    const first = insertEntries(fresh);
    setFresh([]);
    say('');
    first?.focus();
    first?.scrollIntoView();
  };
  const place = document.querySelector('.live-fresh');
  if (!place) return null;
  if (count === 0) return isOver ? createPortal('Онлайн завершён', place) : null;
  const text = count >= mostTold ? 'Много новых сообщений' : countMessages(count);
  return createPortal(
    <button type="button" className="fresh" onClick={show}>
      {text}
    </button>,
    place,
  );
}

async function fetchAnswer(address: string): Promise<LiveAnswer> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(answerLimit) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return parseLiveAnswer(await answer.json());
}
