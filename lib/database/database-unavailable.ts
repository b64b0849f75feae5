/** The database could not be reached, or was lost in the middle of a query. Never "no rows". */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseUnavailableError';
}

const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/**
 * SQLSTATEs of a server that is there but takes no queries: shutting down, crashed, starting or
 * recovering, full, refusing our name, without our database. Class 08 is added below.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const sqlStates = new Set([
  '57P01',
  '57P02',
  '57P03',
  '57P04',
  '57P05',
  '53300',
  '28000',
  '28P01',
  '3D000',
]);

/** What node-postgres says, without a code, when a connection ends or cannot be had in time. */
const messages =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client was closed and is not queryable|Cannot use a pool after calling end)/;

/**
 * True when `error`, or any error it was caused by, says that the database cannot be reached:
 * connection refused, reset or lost, server starting, recovering or shutting down, no free
 * connection. False for a query that is wrong or was cancelled.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (let current = error, depth = 0; current instanceof Error && depth < 8; depth++) {
    // By name: the pages and the server carry two copies of this module.
    if (current.name === 'DatabaseUnavailableError') return true;
    const code = 'code' in current ? String(current.code) : '';
    if (systemCodes.has(code) || sqlStates.has(code) || /^08...$/.test(code)) return true;
    if (messages.test(current.message)) return true;
    if (current instanceof AggregateError && current.errors.some(isDatabaseUnavailable))
      return true;
    current = current.cause;
  }
  return false;
}
