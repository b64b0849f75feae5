'use client';

import useSWR from 'swr';
import { type Day, minskDay } from '#lib/clock/day-words.ts';
import type { Latest } from '#lib/stories/latest.ts';
import { parseLatest } from './parse-latest.ts';

/** Of readers who save data, who are asked less of; only some browsers tell. */
const { connection } = globalThis.navigator as { connection?: { saveData?: boolean } };
/** Milliseconds from one question to the next; each page has its own, or all would ask at once. */
const interval = (40_000 + Math.random() * 20_000) * (connection?.saveData ? 5 : 1);
const answerLimit = 20_000;
const nothing: Latest = { stories: [], top: [], older: [], withdrawn: [] };
let retry: ReturnType<typeof setTimeout>;

/**
 * The newest stories, asked for while the page is seen, once for all that use this on it.
 * @param day the day the page was rendered: one of another day asks at once.
 * @returns nothing until the first answer; the last good answer while others fail.
 */
export function useLatest(day: Day): Latest {
  const { data = nothing } = useSWR<Latest>('/api/latest', fetchLatest, {
    refreshInterval: interval,
    dedupingInterval: 10_000,
    focusThrottleInterval: 10_000,
    revalidateOnMount: isKept() || day !== minskDay(new Date()),
    onErrorRetry(_error, _key, _config, revalidate, { retryCount }) {
      clearTimeout(retry);
      retry = setTimeout(
        // Nobody sees the page: the reader's return asks again.
        () => document.hidden || revalidate({ retryCount, dedupe: true }),
        interval * 2 ** Math.min(retryCount - 1, 4),
      );
    },
  });
  return data;
}

/** Whether the browser shows the page again as it kept it. */
function isKept(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (navigation as PerformanceNavigationTiming | undefined)?.type === 'back_forward';
}

async function fetchLatest(address: string): Promise<Latest> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(answerLimit) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return parseLatest(await answer.json());
}
