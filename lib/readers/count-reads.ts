import { limits } from './limits.ts';
import { createMarks, type Reader } from './remember-marks.ts';

/** How often a story was read within some seconds, by an address it has or had. */
export interface CountedReads {
  at: Date;
  path: string;
  reads: number;
}

export interface ReadCounterOptions {
  /** Adds to what is stored. */
  write(counted: readonly CountedReads[]): Promise<void>;
  /** Milliseconds since 1970. */
  clock(): number;
  /** Is told, in words, that counts cannot be written, and that they are again. */
  report(message: string): void;
}

export interface ReadCounter {
  /** Counts a read in memory; whether it counted is nobody's concern but the metrics'. */
  count(reader: Reader, path: string): boolean;
  /** Reads counted, and reads lost: too many stories at once, or the database away too long. */
  figures(): { counted: number; lost: number };
  /** Writes what was counted. Never rejects: what is not written is tried again with the next. */
  flush(): Promise<void>;
  /** Writes every `limits.flushMs` from now on. */
  start(): void;
  /** Writes the last counts. */
  close(): Promise<void>;
}

/**
 * Counts reads of stories in this process's memory and writes their sums: thousands a second become
 * one statement in ten seconds.
 */
export function createReadCounter({ write, clock, report }: ReadCounterOptions): ReadCounter {
  const marks = createMarks(clock);
  let current = new Map<string, number>();
  let kept: CountedReads[][] = [];
  let isFailing = false;
  let flushing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const figures = { counted: 0, lost: 0 };

  const setAside = () => {
    if (current.size === 0) return;
    const at = new Date(clock());
    kept.push([...current].map(([path, reads]) => ({ at, path, reads })));
    current = new Map();
    for (const dropped of kept.splice(0, kept.length - limits.keptWrites)) {
      figures.lost += dropped.reduce((sum, { reads }) => sum + reads, 0);
    }
  };

  const writeKept = async () => {
    setAside();
    const batches = kept;
    if (batches.length === 0) return;
    kept = [];
    try {
      await write(batches.flat());
      if (isFailing) report('Reads of stories are written again.');
      isFailing = false;
    } catch (error) {
      kept = [...batches, ...kept];
      if (!isFailing) report(`Reads of stories are not written for now (${reasonOf(error)}).`);
      isFailing = true;
    }
  };

  const flush = () => {
    flushing ??= writeKept().finally(() => {
      flushing = null;
    });
    return flushing;
  };

  return {
    figures: () => ({ ...figures }),
    flush,
    count(reader, path) {
      if (!marks.isNew(reader, path)) return false;
      const reads = current.get(path);
      if (reads === undefined && current.size >= limits.countedStories) {
        figures.lost += 1;
        return false;
      }
      current.set(path, (reads ?? 0) + 1);
      figures.counted += 1;
      return true;
    },
    start() {
      timer = setInterval(() => void flush(), limits.flushMs);
      timer.unref();
    },
    async close() {
      clearInterval(timer);
      await flushing;
      await flush();
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
