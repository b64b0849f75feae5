import type { StoryEvent } from '#lib/stories/story-event.ts';
import type { Address } from './address.ts';
import type { FinishedPage } from './finished-page.ts';

/** A page in the cache. */
export interface StoredPage {
  address: Address;
  page: FinishedPage;
  /** When its render began, in milliseconds since 1970: `Age` counts from here. */
  begunAt: number;
  /** The last event applied here when its render began. */
  afterEvent: number;
  /** Room for what the server prepares once per stored page (header lists); it dies with the page. */
  prepared: unknown;
}

/** How a page came to the reader: `X`-less, for counting only. */
export type CacheResult = 'hit' | 'stale' | 'miss' | 'error';

export interface Found {
  stored: StoredPage;
  result: CacheResult;
}

/** Nothing can be given: the press or the database is away, or too many wait. */
export class NoPageError extends Error {
  override name = 'NoPageError';
  /** Seconds after which it is worth asking again. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number, options?: ErrorOptions) {
    super(message, options);
    this.retryAfter = retryAfter;
  }
}

/** What is asked of the press for one page. */
export interface RenderOrder {
  address: Address;
  /** The page must hold this event at least. */
  afterEvent: number;
  /** `reader`: somebody waits; `refresh`: nobody does; `doubtful`: an address that may well lead
   * nowhere, in a narrow lane of its own; `picture`: the making of a picture. */
  lane: 'reader' | 'refresh' | 'doubtful' | 'picture';
}

/** What the cache needs from outside. */
export interface PagesOptions {
  /** Bytes all kept pages may take together. */
  maxBytes: number;
  /** How many presses render: renders for readers at once grow with them. */
  presses: number;
  /** @throws when no press can make the page now. */
  render(order: RenderOrder): Promise<FinishedPage>;
  /**
   * Whether anything stands at a story's, tag's, period's or picture's address: one indexed look-up.
   * @param afterEvent it must hold this event at least.
   */
  readIsKnown(address: Address, afterEvent: number): Promise<boolean>;
  /** Milliseconds since 1970. */
  clock(): number;
  /** Number of the last event when the cache begins. */
  lastEvent: number;
  /** One line for the operator. */
  report(message: string): void;
}

/** The finished pages of one front. */
export interface Pages {
  /** What may be given at once: a fresh page, or a stale one whose refresh is begun. No waiting. */
  find(address: Address): Found | undefined;
  /**
   * The page, rendered when need be. Resolves with a failed render's last good page while that may
   * be shown.
   * @throws {NoPageError}
   */
  read(address: Address): Promise<Found>;
  /** A reader of `stored` takes brotli, and there is none yet: it is made if the page is read often
   * enough to be worth it. */
  wantBrotli(stored: StoredPage): void;
  /** Applies the next event: what depends on it is dropped or marked, at once. */
  apply(event: StoryEvent): void;
  /** Drops everything: more happened than can be told apart. */
  clear(lastEvent: number): void;
  /** Number of the last event applied. */
  lastEvent(): number;
  /** Resolves once event `id` is applied; rejects with the signal. */
  whenApplied(id: number, signal: AbortSignal): Promise<void>;
  /** For the metrics: bytes and pages kept, renders at work, requests that wait for one, pages that
   * wait for a refresh. */
  figures(): {
    bytes: number;
    pages: number;
    renders: number;
    waiting: number;
    toRefresh: number;
  };
  /** Stops timers and background refreshes. */
  close(): void;
}
