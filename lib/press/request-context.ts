import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What travels with one request through the custom server, Next's render and the reads under it.
 * The server's copy of this module and the one bundled into the pages are two; the storage is
 * therefore kept on `globalThis`.
 */
export interface RequestContext {
  /** The status a page asked for; the server writes it before the first byte. */
  status: number | null;
  /** Further headers a page asked for. */
  headers: Map<string, string>;
  /** Set when the database could not be reached during this request. */
  databaseFailed: boolean;
  /** One read an answer: page and metadata share it. */
  reads: Map<string, Promise<unknown>>;
}

const key = Symbol.for('vestka.request-context');
const holder = globalThis as unknown as Record<symbol, AsyncLocalStorage<RequestContext>>;
holder[key] ??= new AsyncLocalStorage<RequestContext>();
const storage = holder[key];

/** Runs `handle` with a fresh context, which is returned to the caller by `context`. */
export function runInRequestContext<T>(context: RequestContext, handle: () => T): T {
  return storage.run(context, handle);
}

/** A context with nothing noted. */
export function newRequestContext(): RequestContext {
  return { status: null, headers: new Map(), databaseFailed: false, reads: new Map() };
}

/** The context of the request being answered; `undefined` in scripts and background work. */
export function currentRequest(): RequestContext | undefined {
  return storage.getStore();
}

/** Lets a page answer with a status other than 200: 404 or 410. */
export function answerWithStatus(status: 404 | 410): void {
  const context = storage.getStore();
  if (context) context.status = status;
}

/** Runs `read` once per request and `name`; outside a request, each time. */
export function readOnce<T>(name: string, read: () => Promise<T>): Promise<T> {
  const context = storage.getStore();
  if (!context) return read();
  const known = context.reads.get(name) as Promise<T> | undefined;
  if (known) return known;
  const reading = read();
  context.reads.set(name, reading);
  return reading;
}
