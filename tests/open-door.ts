import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { nodeFlags } from '../scripts/node-flags.ts';
import type { Answer, Order, Orders } from './door.ts';
import { unconfigured } from './portal-process.ts';

const script = resolve(import.meta.dirname, 'door.ts');

/** Every order of the door, as it stands in `door.ts`. */
export type Door = {
  [Name in keyof Orders]: Orders[Name];
} & {
  /** Leaves the database and ends the process. */
  close(): Promise<void>;
  /** Ends the process at once, as `kill -9` does; orders under way fail. */
  kill(): void;
};

/**
 * Opens a door to the stories of the portal whose data folder this is: another process, as the
 * import command is. The same data may be opened before the portal's first start.
 * @throws with what it printed when it does not open.
 */
export async function openDoor(dataDir: string): Promise<Door> {
  const child = fork(script, {
    execArgv: nodeFlags,
    env: { ...process.env, ...unconfigured, DATA_DIR: dataDir },
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await new Promise<void>((opened, reject) => {
    child.once('message', () => opened());
    child.once('exit', () => reject(new Error(`The door did not open:\n${printed}`)));
  });

  const waiting = new Map<number, (answer: Answer) => void>();
  child.on('message', (answer: Answer) => {
    waiting.get(answer.number)?.(answer);
    waiting.delete(answer.number);
  });
  child.once('exit', () => {
    for (const [number, settle] of waiting) settle({ number, failure: `it ended:\n${printed}` });
  });

  let count = 0;
  const send = (name: keyof Orders, given: unknown[]) =>
    new Promise<unknown>((done, reject) => {
      const number = ++count;
      waiting.set(number, (answer) =>
        'failure' in answer ? reject(new Error(`${name}: ${answer.failure}`)) : done(answer.value),
      );
      child.send({ number, name, given } satisfies Order, (error) => {
        if (error) reject(new Error(`${name}: ${error.message}`));
      });
    });
  const close = () => {
    if (child.connected) child.disconnect();
    return ended;
  };
  return new Proxy({} as Door, {
    get: (_, name: string) => {
      if (name === 'close') return close;
      if (name === 'kill') return () => child.kill('SIGKILL');
      // Awaited itself, it must not be taken for a promise.
      if (name === 'then') return undefined;
      return (...given: unknown[]) => send(name as keyof Orders, given);
    },
  });
}
