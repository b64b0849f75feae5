import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds that open answers get to finish once the server closes. */
export const CLOSE_GRACE_MS = 10_000;

export interface ClosingServer {
  /**
   * Listens on a port, on every interface (0 takes a free one), or on the path of a socket.
   * @returns the port taken; 0 for a path.
   * @throws the system's error, `EADDRINUSE` among them
   */
  listen(where: number | string): Promise<number>;
  /** Stops accepting, lets open answers finish for `graceMs`, then cuts what is left. */
  close(graceMs?: number): Promise<void>;
}

/**
 * An HTTP server that ends in order.
 * @param upgrades whether connections may become sockets of another protocol.
 */
export function createClosingServer(
  { upgrades }: { upgrades: boolean },
  listener: RequestListener,
): ClosingServer {
  const open = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  const server: Server = createServer(
    { shouldUpgradeCallback: () => upgrades },
    (request, response) => {
      open.add(response);
      response.once('close', () => open.delete(response));
      if (!server.listening) response.shouldKeepAlive = false;
      listener(request, response);
    },
  );
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return {
    listen: (where) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(where, () => {
          server.off('error', reject);
          const address = server.address();
          resolve(typeof address === 'object' && address ? address.port : 0);
        });
      }),
    close: (graceMs = CLOSE_GRACE_MS) =>
      new Promise((resolve) => {
        const force = setTimeout(() => {
          for (const socket of sockets) socket.destroy();
        }, graceMs);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        for (const response of open) response.shouldKeepAlive = false;
      }),
  };
}
