import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

export interface Started {
  process: ChildProcess;
  /** What `ready` found in what it printed. */
  found: string;
  /** Ends it in order and waits for its end; after `limitMs` it is killed. */
  stop(limitMs?: number): Promise<void>;
}

export interface StartOptions {
  environment?: Record<string, string>;
  cwd?: string;
  /** It serves once this stands in what it printed; its first group is returned. */
  ready: RegExp;
  limitMs?: number;
}

/** Starts a program and waits until it serves. @throws with all it printed when it does not. */
export async function startProcess(
  program: string,
  given: readonly string[],
  { environment = {}, cwd, ready, limitMs = 180_000 }: StartOptions,
): Promise<Started> {
  const child = spawn(program, given, {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let ended = false;
  const end = new Promise<void>((done) => {
    child.once('error', () => done());
    child.once('exit', () => done());
  }).then(() => {
    ended = true;
  });
  const stop = async (stopLimitMs = 30_000) => {
    if (ended) return;
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
    await end;
    clearTimeout(force);
  };
  let printed = '';
  const found = await new Promise<string>((serving, reject) => {
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${program} did not start in time:\n${printed}`));
    }, limitMs);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const words = ready.exec(printed);
        if (!words) return;
        clearTimeout(limit);
        serving(words[1] ?? '');
      });
    }
    void end.then(() => {
      clearTimeout(limit);
      reject(new Error(`${program} ended before it served:\n${printed}`));
    });
  });
  return { process: child, found, stop };
}

/** A TCP port nobody listens on now. */
export function takeFreePort(): Promise<number> {
  return new Promise((done, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}
