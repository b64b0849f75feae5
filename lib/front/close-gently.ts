import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds that open answers get to finish. */
const GRACE_MS = 10_000;
/** Milliseconds in which readers who are just asking again over a kept connection still get their
 * answer, and with it word that the connection ends: closed under their hands it would be reset. */
const LAST_QUESTIONS_MS = 1_000;
const LOOK_MS = 50;
/** Turns of the event loop to wait for one that brings no connection. */
const TURNS = 100;

/**
 * Stops accepting, lets what is open finish, and ends.
 * @param closed called once nobody is accepted any more: the listener must answer with
 *   `Connection: close` from then on. Before that it would make its readers connect again.
 */
export async function closeGently(
  server: Server,
  closed: () => void,
  graceMs = GRACE_MS,
): Promise<void> {
  const until = performance.now() + graceMs;
  await waitForQuiet(server);
  let isClosed = false;
  // The server's own `close` would end kept connections at once.
  NetServer.prototype.close.call(server, () => {
    isClosed = true;
  });
  closed();
  const quietUntil = Math.min(until, performance.now() + LAST_QUESTIONS_MS);
  while (!isClosed && performance.now() < until) {
    await pause(LOOK_MS);
    if (performance.now() >= quietUntil) server.closeIdleConnections();
  }
  if (!isClosed) server.closeAllConnections();
  // Ends the watch over slow connections, which the other `close` does not know of.
  server.close();
}

/**
 * Those the system has accepted for us already are taken first: what still waits when the listener
 * goes is reset. After a turn that took nobody, hardly anybody waits.
 */
async function waitForQuiet(server: Server): Promise<void> {
  let came = 1;
  const count = () => {
    came += 1;
  };
  server.on('connection', count);
  for (let turn = 0; turn < TURNS && came > 0; turn += 1) {
    came = 0;
    await new Promise((done) => setImmediate(done));
  }
  server.off('connection', count);
}
