/** How often a process is asked whether its event loop turns, unless it is told otherwise. */
const BEAT_MS = 1_000;
/**
 * Questions in a row without an answer after which a process is taken for hanging. Counted, not
 * timed: after the machine slept, or the first process itself was slow, nobody is killed for it.
 */
const MISSED_BEATS = 10;

/** Watches that a process answers; stopped until started. */
export interface Pulse {
  start(): void;
  /** It answered. */
  beat(): void;
  stop(): void;
}

/**
 * @param ping asks the process.
 * @param stopped is told, once, that it has not answered for so many seconds.
 */
export function watchPulse({
  ping,
  stopped,
  beatMs = BEAT_MS,
}: {
  ping: () => void;
  stopped: (seconds: number) => void;
  /** Another interval, for tests. */
  beatMs?: number | undefined;
}): Pulse {
  let timer: NodeJS.Timeout | undefined;
  let missed = 0;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  return {
    start: () => {
      missed = 0;
      timer ??= setInterval(() => {
        if (missed >= MISSED_BEATS) {
          stop();
          stopped((missed * beatMs) / 1_000);
          return;
        }
        missed += 1;
        ping();
      }, beatMs);
    },
    beat: () => {
      missed = 0;
    },
    stop,
  };
}
