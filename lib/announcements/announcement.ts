/** How somebody is told that an address changed. */
export type Protocol = 'indexnow' | 'websub';

export const protocolNames: Record<Protocol, string> = { indexnow: 'IndexNow', websub: 'WebSub' };

/** One address to be told of; this process alone tells it until the claim ends. */
export interface Claimed {
  id: number;
  /** Path of a page that changed, or of a feed. */
  address: string;
  /** The newest event it announces. */
  eventId: number;
}

/** What came of one request. */
export type Outcome =
  | { kind: 'done'; status: number }
  /** Given up: trying again would be answered the same. `holdFor`: nor would others be. */
  | { kind: 'failed'; status: number; problem: string; holdFor: number }
  /** To be tried again; `holdFor` milliseconds were asked for, 0 when nothing was. */
  | { kind: 'later'; status: number | null; problem: string; holdFor: number };

/** Somebody to be told, in one protocol. */
export interface Listener {
  protocol: Protocol;
  /** Most addresses of one request. */
  atOnce: number;
  /**
   * Tells them that these addresses changed.
   * @param paths canonical, on this site; `atOnce` at most.
   * @throws when `signal` aborts, and for nothing else.
   */
  announce(paths: readonly string[], signal: AbortSignal): Promise<Outcome>;
}
