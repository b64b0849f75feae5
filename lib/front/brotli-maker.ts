import { compressBrotli } from './compress-brotli.ts';
import type { FinishedPage } from './finished-page.ts';
import type { KeptPage } from './kept-page.ts';
import { limits } from './limits.ts';
import type { PageCache } from './page-cache.ts';

/** The body of a page; one object for as long as the page stays the same. */
type Body = FinishedPage['body'];

/**
 * Makes brotli of the pages that are read more than once, behind the readers' backs: what a
 * crawler or an archive reads once is not worth it. Whoever finds all places taken leaves it to the
 * next reader.
 */
export class BrotliMaker {
  readonly #cache: Pick<PageCache, 'peek' | 'enlarge'>;
  readonly #report: (message: string) => void;
  readonly #atWork = new Set<Body>();

  constructor(cache: Pick<PageCache, 'peek' | 'enlarge'>, report: (message: string) => void) {
    this.#cache = cache;
    this.#report = report;
  }

  /** A reader of this page takes brotli, and there is none yet. */
  want(kept: KeptPage): void {
    const { body } = kept.page;
    if ('identity' in body || body.br !== null || kept.reads < limits.readsForBrotli) return;
    if (this.#atWork.size >= limits.brotliAtOnce || this.#atWork.has(body)) return;
    this.#atWork.add(body);
    compressBrotli(body.gzip, kept.page.length)
      .then((br) => {
        // Dropped or changed meanwhile: nobody asks for this text any more. Refreshed and found the
        // same, it has its body still.
        const now = this.#cache.peek(kept.address);
        if (now?.page.body === body) this.#cache.enlarge(now, { gzip: body.gzip, br });
      })
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        this.#report(`${kept.address.target} could not be compressed: ${reason}`);
      })
      .finally(() => this.#atWork.delete(body));
  }
}
