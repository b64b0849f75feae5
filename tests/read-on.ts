import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

export interface Readers {
  /** How often each status was answered so far; a connection that broke counts under its code. */
  seen(): Record<string, number>;
  /** Answers so far. */
  count(): number;
  /** Stops asking and waits for the last answers. */
  stop(): Promise<void>;
}

/**
 * Readers who ask for addresses, one after another, until they are stopped: half of them on a new
 * connection each time, half on one that stays open.
 */
export function readOn(origin: string, paths: readonly string[], readers = 4): Readers {
  const seen: Record<string, number> = {};
  let count = 0;
  let reading = true;
  const loops = Array.from({ length: readers }, async (_, index) => {
    const agent = new Agent(index % 2 === 0 ? {} : { keepAlive: true, maxSockets: 1 });
    for (let turn = index; reading; turn += 1) {
      const outcome = await askOnce(origin, paths[turn % paths.length] ?? '/', agent);
      seen[outcome] = (seen[outcome] ?? 0) + 1;
      count += 1;
      await wait(10);
    }
    agent.destroy();
  });
  return {
    seen: () => ({ ...seen }),
    count: () => count,
    stop: async () => {
      reading = false;
      await Promise.all(loops);
    },
  };
}

/** The status, once the answer has come whole; the error's code when it does not come. */
function askOnce(origin: string, path: string, agent: Agent): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((done) => {
    const failed = (error: NodeJS.ErrnoException) => done(error.code ?? error.message);
    request({ hostname, port, path, agent }, (response) => {
      response.once('error', failed);
      response.once('end', () => done(String(response.statusCode)));
      response.resume();
    })
      .once('error', failed)
      .end();
  });
}
