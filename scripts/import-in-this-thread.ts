import { Piece } from './import-piece.ts';
import type { Store } from './import-store.ts';
import type { WorkerOptions, Workers } from './import-workers.ts';

/** Brings pieces in without threads, which take longer to start than a few documents to read. The
 * database is open in this thread already. */
export function inThisThread({ namedHosts, ...options }: WorkerOptions): Workers {
  let store: Store | null = null;
  return {
    count: 1,
    async open(databaseUrl) {
      if (databaseUrl === null) return;
      const { openStore } = await import('./import-store.ts');
      store = openStore(namedHosts);
    },
    async prepare(works) {
      const piece = new Piece(options, store);
      await piece.prepare(works);
      return piece;
    },
    finish: async () => store?.finish(),
    close: async () => undefined,
  };
}
