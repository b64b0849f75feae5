import { log } from '#lib/log.ts';
import { isPlain } from './tell-plainly.ts';

/** A failure the operator can mend: its message says how, a stack would only hide it. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

/** One Ctrl-C arrives twice, from the terminal and forwarded by npm: this long they are one. */
const SAME_PRESS_MS = 1_000;
/** Milliseconds for an orderly end; afterwards the process goes anyway. */
const END_LIMIT_MS = 25_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `begin`, which starts things and defers their end to `held`, and then waits for a signal.
 * On SIGINT, SIGTERM or SIGHUP all that was held is ended in reverse order and the process exits
 * with 0; a second press of Ctrl-C exits at once with 130. When `begin` fails or an exception is
 * not caught, what can be ended is ended and the process exits with 1.
 *
 * @param begin gets the stack of things to end, and a signal aborted when a stop is asked for
 *   while it is still starting
 */
export async function runUntilStopped(
  begin: (held: AsyncDisposableStack, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const held = new AsyncDisposableStack();
  const stopping = new AbortController();
  let began = false;
  let askedAt: number | undefined;
  let ending: Promise<never> | undefined;

  const end = (status: number): Promise<never> => {
    ending ??= endAll(held, status);
    return ending;
  };
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (askedAt !== undefined) {
        if (Date.now() - askedAt > SAME_PRESS_MS) process.exit(130);
        return;
      }
      askedAt = Date.now();
      console.log(`\nStopping… (${name})`);
      stopping.abort();
      if (began) void end(0);
    });
  }
  process.on('uncaughtException', (error) => {
    log.error(error, 'The portal met an error it cannot go on from');
    void end(1);
  });
  // A read that fails after its page was given up concerns that page alone.
  process.on('unhandledRejection', (reason) => log.error(reason, 'Not awaited'));

  try {
    await begin(held, stopping.signal);
    began = true;
  } catch (error) {
    if (stopping.signal.aborted) return end(0);
    console.error(explain(error));
    return end(1);
  }
  if (stopping.signal.aborted) return end(0);
}

async function endAll(held: AsyncDisposableStack, status: number): Promise<never> {
  const limit = setTimeout(() => {
    log.error('Not everything ended in time');
    process.exit(1);
  }, END_LIMIT_MS);
  try {
    await held.disposeAsync();
  } catch (error) {
    log.error(error, 'Not everything ended in order');
    process.exit(1);
  }
  clearTimeout(limit);
  process.exit(status);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return isPlain(error) ? error.message : (error.stack ?? error.message);
}
