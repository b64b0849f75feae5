import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds that open answers get to finish. */
const GRACE_MS = 10_000;
/** Milliseconds in which readers who are just asking again over a kept connection still get their
 * answer, and with it word that the connection ends: closed under their hands it would be reset. */
const LAST_QUESTIONS_MS = 1_000;
const LOOK_MS = 50;
/** Of the event loop, before the listener goes. */
const TURNS = 10;

/**
 * Stops accepting, lets what is open finish, and ends. The listener must answer with
 * `Connection: close` from now on.
 */
export async function closeGently(server: Server, graceMs = GRACE_MS): Promise<void> {
  const until = performance.now() + graceMs;
  // Those the system has accepted for us already are read first: what still waits when the listener
  // goes is reset. The first turn may begin where its look at the network is over already, and one
  // look may bring one connection only.
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise((done) => setImmediate(done));
  let isClosed = false;
  // The server's own `close` would end kept connections at once.
  NetServer.prototype.close.call(server, () => {
    isClosed = true;
  });
  const quietUntil = Math.min(until, performance.now() + LAST_QUESTIONS_MS);
  while (!isClosed && performance.now() < until) {
    await pause(LOOK_MS);
    if (performance.now() >= quietUntil) server.closeIdleConnections();
  }
  if (!isClosed) server.closeAllConnections();
  // Ends the watch over slow connections, which the other `close` does not know of.
  server.close();
}
