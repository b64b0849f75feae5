import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '#lib/database/database.ts';
import { Piece } from './import-piece.ts';
import { openStore, type Store } from './import-store.ts';
import type { Answer, Order, WorkerOptions } from './import-workers.ts';

/** A thread that brings pieces of an import in, one at a time. */

const port = parentPort;
if (!port) throw new Error('This file is started by import-workers.ts.');
const { namedHosts, ...options } = workerData as WorkerOptions;
let store: Store | null = null;
let piece = new Piece(options, store);

port.on('message', async (order: Order) => {
  try {
    let told: Answer['told'] = [];
    if (order.kind === 'open') {
      if (order.databaseUrl !== null) {
        openDatabase(order.databaseUrl);
        store = openStore(namedHosts);
      }
    } else if (order.kind === 'prepare') {
      piece = new Piece(options, store);
      await piece.prepare(order.works);
    } else if (order.kind === 'finish') {
      await store?.finish();
    } else {
      told = await piece.store();
      piece = new Piece(options, store);
    }
    port.postMessage({ told } satisfies Answer);
  } catch (error) {
    const failed = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port.postMessage({ told: [], failed } satisfies Answer);
  }
});
