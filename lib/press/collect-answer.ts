import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Renders a page and ends the response: the request handler of Next. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A whole answer. */
export interface Answer {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: Buffer;
}

/**
 * Runs the framework's handler and gives its whole answer. Nothing is sent while it works, so a
 * failure half way through is still a failure and not half a page; nor does it end when the asker
 * hangs up.
 * @throws what the handler throws, and when it gives its answer up.
 */
export async function collectAnswer(request: IncomingMessage, handle: Handle): Promise<Answer> {
  const response = new CollectedResponse(request);
  const [answer] = await Promise.all([response.whole, handle(request, response)]);
  return answer;
}

/** A response that is never sent: it keeps what is written. */
class CollectedResponse extends ServerResponse {
  readonly #whole = Promise.withResolvers<Answer>();
  readonly whole = this.#whole.promise;
  readonly #parts: Buffer[] = [];

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const given = typeof rest[0] === 'string' ? rest[1] : rest[0];
    if (Array.isArray(given)) {
      for (let index = 0; index + 1 < given.length; index += 2) {
        this.appendHeader(String(given[index]), String(given[index + 1]));
      }
      return this;
    }
    for (const [name, value] of Object.entries((given ?? {}) as OutgoingHttpHeaders)) {
      if (value !== undefined) this.setHeader(name, value);
    }
    return this;
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#keep(chunk, rest[0]);
    callBack(rest);
    return true;
  }

  override end(...given: unknown[]): this {
    if (this.writableEnded) return this;
    if (given[0] !== undefined && given[0] !== null && typeof given[0] !== 'function') {
      this.#keep(given[0], given[1]);
    }
    // What the framework waits for before it calls its work done.
    Object.assign(this, { finished: true });
    this.#whole.resolve({
      status: this.statusCode,
      headers: textHeaders(this),
      body: Buffer.concat(this.#parts),
    });
    callBack(given);
    this.emit('finish');
    this.emit('close');
    return this;
  }

  override flushHeaders(): void {}

  override destroy(error?: Error): this {
    if (this.destroyed) return this;
    this.destroyed = true;
    this.#whole.reject(error ?? new Error('The framework gave its answer up.'));
    this.emit('close');
    return this;
  }

  #keep(chunk: unknown, encoding: unknown): void {
    this.#parts.push(
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk as Uint8Array),
    );
  }
}

function textHeaders(response: ServerResponse): Record<string, string> {
  return Object.fromEntries(
    Object.entries(response.getHeaders()).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );
}

/** A stream that writes here waits for its callback before it goes on. */
function callBack(given: unknown[]): void {
  const done = given.at(-1);
  if (typeof done === 'function') process.nextTick(() => done());
}
