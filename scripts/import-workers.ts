import { Worker } from 'node:worker_threads';
import type { PreparedStory } from '#lib/stories/prepare-story.ts';
import type { Work } from '#lib/wires/work.ts';
import { Piece, type ReadPiece } from './import-piece.ts';

type PieceOptions = ConstructorParameters<typeof Piece>[1];

export type Order =
  | { kind: 'read'; id: number; works: readonly Work[]; options: PieceOptions }
  | { kind: 'prepare'; id: number; places: readonly number[]; now: Date };
export type Answer = { id: number } & (
  | { read: ReadPiece }
  | { prepared: (PreparedStory | string)[] }
  | { failed: string }
);

/** A piece that is read; `prepare` may be called once. */
export interface PieceInWork {
  read: ReadPiece;
  prepare(places: readonly number[], now: Date): Promise<(PreparedStory | string)[]>;
}

/** Who reads and prepares pieces of an import. */
export interface Workers {
  read(works: readonly Work[], options: PieceOptions): Promise<PieceInWork>;
  close(): Promise<void>;
}

/** In this thread: threads take longer to start than a few documents to read. */
export const ownThread: Workers = {
  async read(works, options) {
    const piece = new Piece(works, options);
    return { read: piece.read, prepare: async (places, now) => piece.prepare(places, now) };
  },
  close: async () => undefined,
};

/** In `count` threads. A piece stays with the thread that read it. */
export function startWorkers(count: number): Workers {
  const threads = Array.from({ length: count }, () => new Thread());
  let next = 0;
  return {
    async read(works, options) {
      const free = threads.reduce((a, b) => (b.waiting < a.waiting ? b : a));
      const id = next++;
      const answer = await free.ask({ kind: 'read', id, works, options });
      if (!('read' in answer)) throw new Error('A thread answered out of turn.');
      return {
        read: answer.read,
        async prepare(places, now) {
          const prepared = await free.ask({ kind: 'prepare', id, places, now });
          if (!('prepared' in prepared)) throw new Error('A thread answered out of turn.');
          return prepared.prepared;
        },
      };
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

class Thread {
  readonly #worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  readonly #asked = new Map<
    number,
    { resolve: (answer: Answer) => void; reject: (error: Error) => void }
  >();
  #failure: Error | null = null;

  constructor() {
    this.#worker.on('message', (answer: Answer) => {
      const asked = this.#asked.get(answer.id);
      this.#asked.delete(answer.id);
      if ('failed' in answer) asked?.reject(new Error(`A thread failed: ${answer.failed}`));
      else asked?.resolve(answer);
    });
    const fail = (error: Error) => {
      this.#failure = error;
      for (const { reject } of this.#asked.values()) reject(error);
      this.#asked.clear();
    };
    this.#worker.on('error', fail);
    this.#worker.on('exit', (code) => fail(new Error(`A thread ended with ${code}.`)));
  }

  get waiting(): number {
    return this.#asked.size;
  }

  ask(order: Order): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      this.#asked.set(order.id, { resolve, reject });
      this.#worker.postMessage(order);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
