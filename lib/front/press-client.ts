import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { decodeFinishedPage, type FinishedPage, finishedPageType } from './finished-page.ts';
import type { RenderOrder } from './pages.ts';

export interface PressClientOptions {
  /** Sockets of the presses. */
  sockets: readonly string[];
  /** `Host` of every request: that of the public origin. */
  host: string;
  /** Milliseconds for one page in all. */
  deadlineMs?: number;
  /** Milliseconds after which another press is asked, where there is one. */
  attemptMs?: number;
  /** Milliseconds after its loss in which a press is waited for: it restarts in less,
   * on a busy machine too. */
  patienceMs?: number;
}

/** What is handed on of a write. */
export interface WriteOrder {
  /** `POST`, `DELETE`. */
  method: string;
  target: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** No page came of it. */
export class PressError extends Error {
  override name = 'PressError';
  /** What the press answered instead; `null` when it did not answer. */
  readonly status: number | null;

  constructor(message: string, status: number | null, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

export interface PressClient {
  /** Asks for a page: nothing of the reader's request goes with it but the address. */
  render(order: RenderOrder): Promise<FinishedPage>;
  /** Hands a write on; asked once only, unless no press took it. */
  write(order: WriteOrder): Promise<FinishedPage>;
  /** Presses not known to be away, and answers asked of them since the beginning. */
  figures(): { up: number; of: number; renders: number };
  close(): void;
}

interface Press {
  socket: string;
  busy: number;
  /** When it was first found away, in `performance.now()`; `null` when it was there last. */
  lostAt: number | null;
  /** It let somebody wait in vain: until then others are asked first. */
  slowUntil: number;
}

/** Milliseconds between two looks for a press that is away. */
const LOOK_AGAIN_MS = 50;
/** Milliseconds after which a press that hangs was replaced. */
const SLOW_MS = 10_000;
/** Milliseconds for a write in all: a push of many stories goes through the door one by one. */
const WRITE_MS = 25_000;
/** A finished page is some hundred KB at most; a picture some MB. */
const LARGEST_ANSWER = 64 * 1024 * 1024;
/** The socket is not there, or nobody listens on it: nothing was asked. */
const AWAY = new Set(['ENOENT', 'ECONNREFUSED']);

/** Asks the presses of this machine: the least busy that is there. */
export function createPressClient(options: PressClientOptions): PressClient {
  const { host, deadlineMs = 10_000, attemptMs = 5_000, patienceMs = 6_000 } = options;
  const presses: Press[] = options.sockets.map((socket) => {
    return { socket, busy: 0, lostAt: null, slowUntil: 0 };
  });
  const agent = new Agent({ keepAlive: true });
  const closing = new AbortController();
  let renders = 0;

  const choose = (tried: ReadonlySet<Press>) => {
    const now = performance.now();
    const order = (press: Press) =>
      press.busy +
      (tried.has(press) || press.slowUntil > now ? 10_000 : 0) +
      (press.lostAt === null ? 0 : 1_000_000);
    return presses.toSorted((one, other) => order(one) - order(other))[0];
  };
  /** Others are asked while it is away, so somebody has to look for it. */
  const lose = async (press: Press) => {
    if (press.lostAt !== null) return;
    press.lostAt = performance.now();
    while (press.lostAt !== null && !closing.signal.aborted) {
      await pause(LOOK_AGAIN_MS, undefined, { ref: false });
      if (await isThere(press.socket)) press.lostAt = null;
    }
  };

  async function attempt(press: Press, asked: Asked, ms: number): Promise<FinishedPage> {
    press.busy++;
    renders++;
    try {
      return await ask(agent, press.socket, asked, ms);
    } catch (error) {
      if (codeOf(error) !== '') void lose(press);
      else if (!(error instanceof PressError)) press.slowUntil = performance.now() + SLOW_MS;
      throw error;
    } finally {
      press.busy--;
    }
  }

  /**
   * A press that is away is waited for, one that died or does not answer in time is asked no
   * second time while there is another; a page is tried twice at most: it may be what kills them.
   */
  async function send(asked: Asked, limitMs: number): Promise<FinishedPage> {
    const mayRepeat = asked.method === 'GET';
    const until = performance.now() + limitMs;
    const tried = new Set<Press>();
    for (let failures = 0; ; ) {
      const press = choose(tried);
      if (!press) throw new PressError('There is no press.', null);
      const left = until - performance.now();
      const ms =
        presses.length > 1 && mayRepeat && failures === 0 ? Math.min(attemptMs, left) : left;
      try {
        return await attempt(press, asked, Math.max(1, ms));
      } catch (error) {
        if (error instanceof PressError) throw error;
        tried.add(press);
        const isAway = AWAY.has(codeOf(error));
        if (!isAway && (!mayRepeat || ++failures > 1)) throw explained(error);
        const lost = performance.now() - (press.lostAt ?? performance.now());
        const isOver = performance.now() + LOOK_AGAIN_MS >= until || (isAway && lost > patienceMs);
        if (isOver) throw explained(error);
        if (presses.every(({ lostAt }) => lostAt !== null)) await pause(LOOK_AGAIN_MS);
      }
    }
  }

  return {
    render: ({ address, afterEvent }) =>
      send(
        {
          method: 'GET',
          target: address.target,
          headers: { host, 'x-after-event': String(afterEvent) },
          body: null,
        },
        deadlineMs,
      ),
    write: ({ method, target, headers, body }) =>
      send({ method, target, headers: { ...headers, host }, body }, WRITE_MS),
    figures: () => ({
      up: presses.filter(({ lostAt }) => lostAt === null).length,
      of: presses.length,
      renders,
    }),
    close: () => {
      closing.abort();
      agent.destroy();
    },
  };
}

interface Asked {
  method: string;
  target: string;
  headers: OutgoingHttpHeaders;
  body: Buffer | null;
}

/** One request to one press. @throws {PressError} when it answered with something else. */
function ask(
  agent: Agent,
  socketPath: string,
  { method, target, headers, body }: Asked,
  ms: number,
): Promise<FinishedPage> {
  return new Promise((done, fail) => {
    const signal = AbortSignal.timeout(Math.ceil(ms));
    const sent = request(
      // A kept connection may end as it is taken up: a write must not be lost that way.
      { agent: body ? false : agent, socketPath, method, path: target, headers, signal },
      (response) => {
        const parts: Buffer[] = [];
        let length = 0;
        response.on('data', (part: Buffer) => {
          parts.push(part);
          length += part.length;
          if (length > LARGEST_ANSWER)
            sent.destroy(new PressError('The answer is too long.', null));
        });
        response.once('error', fail);
        response.once('end', () => {
          const bytes = Buffer.concat(parts);
          const isPage = response.headers['content-type'] === finishedPageType;
          if (response.statusCode !== 200 || !isPage) {
            const reason = bytes.toString('utf8', 0, 500).trim();
            fail(new PressError(`The press answered: ${reason}`, response.statusCode ?? null));
            return;
          }
          try {
            done(decodeFinishedPage(bytes));
          } catch (error) {
            fail(new PressError('The press sent no whole page.', null, { cause: error }));
          }
        });
      },
    );
    sent.once('error', fail);
    sent.end(body ?? undefined);
  });
}

function isThere(socketPath: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(socketPath);
    socket.once('error', () => done(false));
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
  });
}

function explained(error: unknown): PressError {
  const reason = error instanceof Error ? error.message : String(error);
  return new PressError(`No press answered: ${reason}`, null, { cause: error });
}

/** Of the system's errors; empty for a time that ran out, which says nothing of a loss. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' && code.startsWith('E') && code !== 'ERR_ABORTED' ? code : '';
}
