import { Worker } from 'node:worker_threads';
import type { Work } from '#lib/wires/work.ts';
import { bundleWorker } from './import-bundle.ts';
import type { PieceOptions } from './import-piece.ts';
import type { Told } from './import-report.ts';

export interface WorkerOptions extends PieceOptions {
  /** Hosts a person named on the command line. */
  namedHosts: readonly string[];
}

/** `open` comes first; `store` concerns the piece prepared last,
 * `finish` what all threads stored. */
export type Order =
  | { kind: 'open'; databaseUrl: string | null }
  | { kind: 'prepare'; works: readonly Work[] }
  | { kind: 'store' }
  | { kind: 'finish' };
export interface Answer {
  told: Told[];
  failed?: string;
}

/** A piece that is prepared; `store` is to be called once. */
export interface PreparedPiece {
  store(): Promise<Told[]>;
}

/** Who brings pieces of an import in. */
export interface Workers {
  /** Pieces on their way at once. */
  count: number;
  /** To be called first. @param databaseUrl `null`: a dry run. */
  open(databaseUrl: string | null): Promise<void>;
  prepare(works: readonly Work[]): Promise<PreparedPiece>;
  /** To be called when all is stored. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** In `count` threads, each with one piece from its bytes to the end: while the database stores one,
 * the next is prepared. They load what they need while the database is opened. */
export function startWorkers(count: number, options: WorkerOptions): Workers {
  const program = bundleWorker();
  const threads = Array.from({ length: count }, () => new Thread(program, options));
  const free = [...threads];
  const waiting: ((thread: Thread) => void)[] = [];
  const release = (thread: Thread) => {
    const next = waiting.shift();
    if (next) next(thread);
    else free.push(thread);
  };
  return {
    count,
    async open(databaseUrl) {
      await Promise.all(threads.map((thread) => thread.ask({ kind: 'open', databaseUrl })));
    },
    async prepare(works) {
      const thread =
        free.shift() ?? (await new Promise<Thread>((resolve) => waiting.push(resolve)));
      try {
        await thread.ask({ kind: 'prepare', works });
      } catch (error) {
        release(thread);
        throw error;
      }
      return {
        store: () => thread.ask({ kind: 'store' }).finally(() => release(thread)),
      };
    },
    async finish() {
      await threads[0]?.ask({ kind: 'finish' });
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** A bundle has no types to leave out, and loads nothing before itself. */
const execArgv = ['--no-strip-types'];

class Thread {
  readonly #worker: Promise<Worker>;
  #asked: { resolve: (told: Told[]) => void; reject: (error: Error) => void } | null = null;
  #failure: Error | null = null;

  constructor(program: Promise<string>, workerData: WorkerOptions) {
    this.#worker = program.then((code) =>
      this.#start(new Worker(code, { eval: true, execArgv, workerData })),
    );
    // Whoever asks is told.
    this.#worker.catch(() => undefined);
  }

  /** One order at a time. */
  async ask(order: Order): Promise<Told[]> {
    const worker = await this.#worker;
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      this.#asked = { resolve, reject };
      worker.postMessage(order);
    });
  }

  async close(): Promise<void> {
    await (await this.#worker).terminate();
  }

  #start(worker: Worker): Worker {
    worker.on('message', ({ told, failed }: Answer) => {
      const asked = this.#asked;
      this.#asked = null;
      if (failed === undefined) asked?.resolve(told);
      else asked?.reject(new Error(`A thread failed: ${failed}`));
    });
    const fail = (error: Error) => {
      this.#failure = error;
      this.#asked?.reject(error);
    };
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`A thread ended with ${code}.`)));
    return worker;
  }
}
