import { connect, type Socket } from 'node:net';

/** A client that behaves as no browser does. */
export interface RawClient {
  socket: Socket;
  /** Everything the server sent so far, as Latin-1 text. */
  received(): string;
  /** Resolves once the connection is over, whoever ended it. */
  ended: Promise<void>;
}

/** Connects and sends these bytes, no more and no less. */
export function openSocket(origin: string, bytes: string): Promise<RawClient> {
  const { hostname, port } = new URL(origin);
  return new Promise((done, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    let received = '';
    socket.setEncoding('latin1').on('data', (text: string) => {
      received += text;
    });
    const ended = new Promise<void>((over) => socket.once('close', () => over()));
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      // A server may well end it with a reset.
      socket.on('error', () => undefined);
      if (bytes !== '') socket.write(bytes, 'latin1');
      done({ socket, received: () => received, ended });
    });
  });
}

/** Many of them. */
export function openSockets(origin: string, count: number, bytes: string): Promise<RawClient[]> {
  return Promise.all(Array.from({ length: count }, () => openSocket(origin, bytes)));
}
