import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { reasonOf } from '#lib/outgoing/reason-of.ts';
import {
  type Claimed,
  type Listener,
  type Outcome,
  type Protocol,
  protocolNames,
} from './announcement.ts';
import { limits } from './limits.ts';
import { claimDue, type FollowUp, releaseClaimed, storeOutcome } from './publish-outcome.ts';
import { queueNewEvents } from './publish-queue.ts';
import { pruneAnnouncements } from './publish-record.ts';
import { createTeller } from './tell-operator.ts';

export interface AnnouncementsOptions {
  /** Who is told; nobody: nothing is queued and nothing sent. */
  listeners: readonly Listener[];
  /** Told, in words, what fails, and that it works again: each once. */
  report(message: string): void;
  /** Told of each request: how many addresses, and what came of it. */
  counted?(protocol: Protocol, outcome: Outcome['kind'], addresses: number): void;
  /** Other limits, for tests. */
  pace?: Partial<Pace>;
}

interface Pace extends FollowUp {
  looksEvery: number;
  events: number;
  betweenRequests: Record<Protocol, number>;
}

/**
 * Tells search engines and hubs of every change until stopped: events become addresses of a queue
 * in the database, and the queue requests. However many processes do so on one database, each
 * address is sent by one of them; what one did not finish another does, or the next start.
 * @returns stops it, abandons the requests under way, and waits for the database.
 */
export function startAnnouncements(options: AnnouncementsOptions): () => Promise<void> {
  const stopping = new AbortController();
  const running = options.listeners.map((listener) => announce(listener, options, stopping.signal));
  return async () => {
    stopping.abort();
    await Promise.all(running);
  };
}

async function announce(
  listener: Listener,
  { report, ...options }: AnnouncementsOptions,
  signal: AbortSignal,
): Promise<void> {
  const pace = { ...limits, ...options.pace };
  const { protocol } = listener;
  const { looksEvery, window } = pace;
  const wait = pace.betweenRequests[protocol];
  const teller = createTeller(protocolNames[protocol], report);

  const send = async (claimed: readonly Claimed[]) => {
    const paths = claimed.map(({ address }) => address);
    const outcome = await listener.announce(paths, signal).catch(async (error) => {
      // Stopped in the middle: the next start sends it, rather twice than never.
      await releaseClaimed(claimed);
      throw error;
    });
    await storeOutcome(protocol, claimed, outcome, pace);
    options.counted?.(protocol, outcome.kind, claimed.length);
    teller.tellOutcome(outcome);
  };

  let nextPrune = 0;
  while (!signal.aborted) {
    let isBusy = false;
    try {
      isBusy = await queueNewEvents(protocol, { limit: pace.events, window });
      const claimed = await claimDue(protocol, { atOnce: listener.atOnce, pause: wait, window });
      if (claimed.length > 0) await send(claimed);
      if (Date.now() >= nextPrune) {
        await pruneAnnouncements();
        nextPrune = Date.now() + limits.prunesEvery;
      }
      teller.tellDatabase(null);
    } catch (error) {
      if (signal.aborted) break;
      teller.tellDatabase(reasonOf(error));
    }
    const rest = isBusy ? 0 : Math.min(looksEvery, wait);
    await pause(rest, undefined, { signal }).catch(() => undefined);
  }
}
