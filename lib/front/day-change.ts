import type { Days } from './freshness.ts';
import { limits } from './limits.ts';

/**
 * Calls `begin` when a new day begins in Minsk, and again until it succeeds. Looks at the clock now
 * and then, not only at midnight: clocks are set, machines sleep.
 * @returns stops it.
 */
export function watchDayChange(
  clock: () => number,
  days: Days,
  begin: () => Promise<unknown>,
): () => void {
  let day = days.at(clock()).day;
  let isStopped = false;
  let timer: NodeJS.Timeout;
  const lookIn = (ms: number) => {
    timer = setTimeout(look, Math.min(ms, limits.clockLookMs)).unref();
  };
  const untilMidnight = () => days.at(clock()).until - clock();
  const look = async () => {
    const today = days.at(clock()).day;
    if (today === day) return lookIn(untilMidnight());
    // The one who began it reports a failure.
    const isDone = await begin().then(
      () => true,
      () => false,
    );
    if (isStopped) return;
    if (isDone) day = today;
    lookIn(isDone ? untilMidnight() : limits.retryMs);
  };
  lookIn(untilMidnight());
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
