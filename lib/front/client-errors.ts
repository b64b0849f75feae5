import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Failures } from './answer-failure.ts';
import type { FailureStatus } from './failure-page.ts';

/** What the parser tells of a request it gave up. */
export interface ClientError extends Error {
  code?: string;
  /** The last bytes that came, and how many of them were read. */
  rawPacket?: Buffer;
  bytesParsed?: number;
}

/**
 * Answers a request that could not be read, and closes its connection.
 * @param isAnswering bytes of an earlier answer may be under way on this connection: another one
 *   would be taken for a part of it.
 * @returns the status; `null` when nobody is there to read it.
 */
export function answerClientError(
  error: ClientError,
  socket: Duplex & { bytesRead?: number },
  failures: Failures,
  isAnswering: boolean,
): FailureStatus | null {
  // A connection that never asked anything is closed in silence; browsers keep some in reserve.
  if (!socket.writable || error.code === 'ECONNRESET' || socket.bytesRead === 0 || isAnswering) {
    socket.destroy();
    return null;
  }
  const status = statusOf(error);
  const { headers, body } = failures.make(status, '/');
  const lines = Object.entries({
    ...headers,
    Date: new Date().toUTCString(),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`);
  socket.end(body);
  lingerThenDestroy(socket);
  return status;
}

/** Closed with bytes unread, a connection is reset and the answer lost: the rest is read away. */
function lingerThenDestroy(socket: Duplex): void {
  const limit = setTimeout(() => socket.destroy(), 1_000);
  socket.once('close', () => clearTimeout(limit));
  socket.on('data', () => {});
  socket.once('end', () => socket.destroy());
  // Reset from the other side: nobody is left to be answered.
  socket.on('error', () => socket.destroy());
}

function statusOf(error: ClientError): FailureStatus {
  switch (error.code) {
    case 'HPE_HEADER_OVERFLOW':
      return isWithinFirstLine(error) ? 414 : 431;
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408;
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return 413;
    default:
      return 400;
  }
}

/** What was too long is the address: a request began with these bytes and no line ended. */
function isWithinFirstLine({ rawPacket, bytesParsed }: ClientError): boolean {
  const read = rawPacket?.subarray(0, bytesParsed);
  return (
    read !== undefined && /^[A-Z]+ /.test(read.toString('latin1', 0, 16)) && !read.includes('\n')
  );
}
