import { parentPort } from 'node:worker_threads';
import { Piece } from './import-piece.ts';
import type { Answer, Order } from './import-workers.ts';

/** A thread that reads and prepares pieces of an import. It keeps a piece until it is prepared. */

const port = parentPort;
if (!port) throw new Error('This file is started by import-workers.ts.');
const pieces = new Map<number, Piece>();

port.on('message', (order: Order) => {
  const { id } = order;
  const answer = (value: Answer) => port.postMessage(value);
  try {
    if (order.kind === 'read') {
      const piece = new Piece(order.works, order.options);
      pieces.set(id, piece);
      answer({ id, read: piece.read });
    } else {
      const stories = pieces.get(id)?.prepare(order.places, order.now) ?? [];
      pieces.delete(id);
      answer({ id, prepared: stories });
    }
  } catch (error) {
    answer({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
