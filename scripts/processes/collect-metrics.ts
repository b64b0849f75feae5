/** Milliseconds in which the first process gathers what all processes count. */
const LIMIT_MS = 5_000;

/** Asks the first process for the metrics of the portal. */
export interface Collector {
  collect(): Promise<string>;
  /** What came of a call. */
  collected(call: number, text: string): void;
}

/** @param ask tells the first process that the metrics are wanted, under a number. */
export function createCollector(ask: (call: number) => void): Collector {
  const open = new Map<number, (text: string) => void>();
  let calls = 0;
  return {
    collect() {
      calls += 1;
      const call = calls;
      return new Promise((done, fail) => {
        const limit = setTimeout(() => {
          open.delete(call);
          fail(new Error('The first process did not give the metrics in time.'));
        }, LIMIT_MS);
        open.set(call, (text) => {
          clearTimeout(limit);
          done(text);
        });
        ask(call);
      });
    },
    collected(call, text) {
      open.get(call)?.(text);
      open.delete(call);
    },
  };
}
