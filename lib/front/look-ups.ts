import type { Address } from './address.ts';
import type { EventLog } from './event-log.ts';
import { limits } from './limits.ts';
import type { PagesOptions } from './pages.ts';
import { Lane } from './render-lanes.ts';

interface LookUp {
  /** `null` while it stands in line. */
  moment: number | null;
  isKnown: Promise<boolean>;
}

/** Asks whether anything stands at an address: one question for all who ask at the same time. */
export class LookUps {
  readonly #lane = new Lane(limits.lookUps, limits.lookUpsWaiting);
  readonly #running = new Map<string, LookUp>();
  readonly #read: PagesOptions['readIsKnown'];
  readonly #log: EventLog;
  readonly #lastEvent: () => number;

  constructor(read: PagesOptions['readIsKnown'], log: EventLog, lastEvent: () => number) {
    this.#read = read;
    this.#log = log;
    this.#lastEvent = lastEvent;
  }

  /** An answer that holds every event applied so far. @throws {NoPageError} when too many wait. */
  isKnown(address: Address): Promise<boolean> {
    const running = this.#running.get(address.target);
    if (running && (running.moment === null || running.moment === this.#log.moment)) {
      return running.isKnown;
    }
    const lookUp: LookUp = { moment: null, isKnown: Promise.resolve(false) };
    lookUp.isKnown = this.#lane
      .take(() => {
        lookUp.moment = this.#log.moment;
        return this.#read(address, this.#lastEvent());
      })
      .finally(() => {
        if (this.#running.get(address.target) === lookUp) this.#running.delete(address.target);
      });
    this.#running.set(address.target, lookUp);
    return lookUp.isKnown;
  }
}
