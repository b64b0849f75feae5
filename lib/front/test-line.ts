import { request } from 'node:http';
import { connect, type Socket } from 'node:net';

export interface Reply {
  status: number;
  headers: Record<string, string | undefined>;
  bytes: Buffer;
  text: string;
}

/** One request as written: no header is added but Host, nothing is decoded or followed. */
export function ask(
  origin: string,
  target: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Reply> {
  const { hostname, port } = new URL(origin);
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((done, fail) => {
    const asked = request(
      { hostname, port, path: target, method, headers, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('error', fail);
        response.once('end', () => {
          const bytes = Buffer.concat(parts);
          done({
            status: response.statusCode ?? 0,
            headers: response.headers as Reply['headers'],
            bytes,
            text: bytes.toString(),
          });
        });
      },
    );
    asked.once('error', fail);
    asked.end(body);
  });
}

/** A connection on which bytes are written as they are. */
export interface Line {
  socket: Socket;
  /** All that came so far. */
  text(): string;
  /** Resolves with all that came once `isEnough` says so, or the connection ends. */
  until(isEnough: (text: string) => boolean): Promise<string>;
}

/** Opens a connection to a port of this machine. */
export function openLine(port: number): Promise<Line> {
  const socket = connect(port, 'localhost');
  let text = '';
  let ended = false;
  socket.on('data', (part) => {
    text += part.toString('latin1');
    socket.emit('heard');
  });
  for (const name of ['close', 'error'] as const) {
    socket.on(name, () => {
      ended = true;
      socket.emit('heard');
    });
  }
  const line: Line = {
    socket,
    text: () => text,
    async until(isEnough) {
      while (!isEnough(text) && !ended) {
        await new Promise((done) => socket.once('heard', done));
      }
      return text;
    },
  };
  return new Promise((done, fail) => {
    socket.once('connect', () => done(line));
    socket.once('error', fail);
  });
}

/** Asks with these bytes and waits until the connection ends. */
export async function tell(port: number, bytes: string): Promise<string> {
  const line = await openLine(port);
  line.socket.write(bytes, 'latin1');
  return line.until(() => false);
}
