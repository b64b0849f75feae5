import type { ServerResponse } from 'node:http';

/** Milliseconds a sender has to see that it is refused: programs send all before they read. */
const LINGER_MS = 5_000;

/**
 * Ends an answer. Where it closes a connection on which bytes of the request are still to come, the
 * system would reset it and the answer be lost: our half is closed, and the rest is read away.
 */
export function endUnread(response: ServerResponse, body: Buffer): void {
  const { req: request, socket } = response;
  if (response.shouldKeepAlive || request.complete || socket === null) {
    response.end(body);
    return;
  }
  response.write(body);
  socket.end();
  const limit = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once('close', () => clearTimeout(limit));
  request.once('end', () => socket.destroySoon());
  request.resume();
}
