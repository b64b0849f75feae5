import { AsyncLocalStorage } from 'node:async_hooks';
import type { Html } from '#lib/html.ts';

/** What an answer depends on, in the words of `lib/stories/notes.ts`. */
export interface Notes {
  /** Once one of these changes, the answer is never given again. */
  main: Set<string>;
  /** Once one of these changes, the answer is refreshed, and right within seconds. */
  rail: Set<string>;
}

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
  /** One read an answer: page and its head share it, each with what it depends on. */
  reads: Map<string, { value: Promise<unknown>; notes: Set<string> }>;
  notes: Notes;
  /** What is read must hold this event at least; 0 where nothing is known. */
  afterEvent: number;
  /** HTML that belongs at the end of the page's head. */
  head: string;
  /** HTML of the page's static parts, by selector, on its way past the framework (`StaticPart`). */
  parts?: Map<string, string>;
}

/** Where the code that is running notes what it read. */
interface Place {
  request: RequestContext;
  notes: Set<string>;
}

const key = Symbol.for('vestka.request-context');
const holder = globalThis as unknown as Record<symbol, AsyncLocalStorage<Place>>;
holder[key] ??= new AsyncLocalStorage<Place>();
const storage = holder[key];

/** Runs `handle` with `request` as its context. What it notes is of strength *main*. */
export function runInRequestContext<T>(request: RequestContext, handle: () => T): T {
  return storage.run({ request, notes: request.notes.main }, handle);
}

/**
 * A context with nothing noted.
 * @param afterEvent number of the story event that what is read must hold at least.
 */
export function newRequestContext(afterEvent = 0): RequestContext {
  return {
    status: null,
    headers: new Map(),
    databaseFailed: false,
    reads: new Map(),
    head: '',
    notes: { main: new Set(), rail: new Set() },
    afterEvent,
  };
}

/** The context of the request being answered; `undefined` in scripts and background work. */
export function currentRequest(): RequestContext | undefined {
  return storage.getStore()?.request;
}

/** Lets a page answer with a status other than 200: 404 or 410. */
export function answerWithStatus(status: 404 | 410): void {
  const request = currentRequest();
  if (request) request.status = status;
}

/** Puts what a page says of itself into its head, past the framework. Replaces what was there. */
export function setHead(head: Html): void {
  const request = currentRequest();
  if (request) request.head = head.text;
}

/** Notes what the answer depends on: whoever reads notes what may change it. */
export function note(...notes: readonly string[]): void {
  const place = storage.getStore();
  if (place) for (const one of notes) place.notes.add(one);
}

/** What `read` notes stands beside the page's own matter: of strength *rail*. */
export function asRail<T>(read: () => T): T {
  const place = storage.getStore();
  return place ? storage.run({ ...place, notes: place.request.notes.rail }, read) : read();
}

/**
 * Runs `read` once per request and `name`; outside a request, each time. Whoever shares the read
 * depends on what it noted, each with a strength of its own.
 */
export async function readOnce<T>(name: string, read: () => Promise<T>): Promise<T> {
  const place = storage.getStore();
  if (!place) return read();
  const { reads } = place.request;
  let known = reads.get(name);
  if (!known) {
    const notes = new Set<string>();
    known = { value: storage.run({ ...place, notes }, read), notes };
    reads.set(name, known);
  }
  const value = (await known.value) as T;
  for (const one of known.notes) place.notes.add(one);
  return value;
}
