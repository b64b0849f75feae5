import 'server-only';
import type { StoryInput } from '#lib/stories/story-input.ts';
import { FetchError } from '#lib/wires/fetch-address.ts';
import { readStoredPictures } from '#lib/wires/read-stored-pictures.ts';
import { fetchPicture } from './fetch-picture.ts';
import { PictureError } from './picture-error.ts';
import { storePicture } from './publish-picture.ts';

/** A host that failed this often is asked no more: every try may take its whole time limit. */
const PATIENCE = 3;
/** Pictures of one story fetched at once. */
const AT_ONCE = 4;

type Pictures = NonNullable<StoryInput['pictures']>;

/**
 * Fetches and stores the pictures of the stories of one import or one push; remembers hosts that
 * do not answer.
 */
export class PictureCollector {
  readonly #failures = new Map<string, number>();
  readonly #namedHosts: ReadonlySet<string>;
  readonly #until: number;

  /**
   * @param options.namedHosts hosts (with port) a person named on the command line: only these may
   *   be private ones. None for what came over the network.
   * @param options.withinMs milliseconds for all pictures together, where somebody waits.
   */
  constructor(options: { namedHosts?: ReadonlySet<string>; withinMs?: number } = {}) {
    this.#namedHosts = options.namedHosts ?? new Set();
    this.#until = performance.now() + (options.withinMs ?? Number.POSITIVE_INFINITY);
  }

  /**
   * Gives each picture its stored number. One that cannot be had costs only itself.
   * @param warn is told which, and why.
   */
  async collect(pictures: Pictures, warn: (reason: string) => void): Promise<Pictures> {
    const addresses = pictures.flatMap(({ url }) => (url ? [url] : []));
    const stored = await readStoredPictures(addresses);
    const waiting = addresses.filter((address) => !stored.has(address));
    const next = async () => {
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
        const id = await this.#store(address, warn);
        if (id !== null) stored.set(address, id);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    return pictures.map((picture) => ({
      ...picture,
      pictureId: stored.get(picture.url ?? '') ?? null,
    }));
  }

  async #store(address: string, warn: (reason: string) => void): Promise<number | null> {
    const host = URL.parse(address)?.host ?? '';
    const failures = this.#failures.get(host) ?? 0;
    if (failures >= PATIENCE) {
      warn(`the picture ${address} was not tried: ${host} failed ${failures} times`);
      return null;
    }
    const timeoutMs = this.#until - performance.now();
    if (timeoutMs <= 0) {
      warn(`the picture ${address} was not tried: the others took all the time there was`);
      return null;
    }
    try {
      const trusted = this.#namedHosts.has(host);
      const id = await storePicture(await fetchPicture(address, { trusted, timeoutMs }), address);
      this.#failures.delete(host);
      return id;
    } catch (error) {
      if (!(error instanceof FetchError) && !(error instanceof PictureError)) throw error;
      // A picture that is absent or broken says nothing of its host.
      const isHosts = error instanceof FetchError && !/^answered 4/.test(error.reason);
      // Others of it may have failed meanwhile.
      if (isHosts) this.#failures.set(host, (this.#failures.get(host) ?? 0) + 1);
      const reason = error instanceof FetchError ? error.reason : error.message;
      warn(`the picture ${address} could not be had: ${reason}`);
      return null;
    }
  }
}
