import { site } from '#lib/site.ts';
import { missingAddress } from './address.ts';
import type { Pages } from './pages.ts';
import { parseTarget } from './parse-target.ts';

/** What is asked for first, whatever the news: the pages of the masthead. */
const mastheadTargets = ['/', site.allNews.path, ...site.categories.map(({ slug }) => `/${slug}`)];

/** Milliseconds for either part; what is not made by then is made as it is asked for. */
const limits = {
  /** A front that was started again has its readers before the door. */
  masthead: 2_000,
  /** They are let in by now; whoever shifts them to this front waits for it. */
  newest: 8_000,
};

export interface WarmUpOptions {
  pages: Pick<Pages, 'read'>;
  /** One line for the operator. */
  report(message: string): void;
  limitMs?: number;
}

/** Has the pages of the masthead rendered, and the one that answers scans. */
export function warmMasthead(options: WarmUpOptions): Promise<void> {
  const { pages, limitMs = limits.masthead } = options;
  return within(limitMs, options, async () => {
    await Promise.all([pages.read(missingAddress), readAll(pages, mastheadTargets)]);
  });
}

/**
 * Has the newest stories rendered, and what every open page and most programs ask for.
 * @param options.readNewest paths of the newest stories.
 */
export function warmNewest(
  options: WarmUpOptions & { readNewest(): Promise<string[]> },
): Promise<void> {
  const { pages, readNewest, limitMs = limits.newest } = options;
  return within(limitMs, options, async () => {
    await readAll(pages, ['/api/latest', '/rss.xml', ...(await readNewest())]);
  });
}

async function readAll(pages: WarmUpOptions['pages'], targets: readonly string[]): Promise<void> {
  const parsed = targets.map(parseTarget);
  await Promise.all(
    parsed.map(async (one) => {
      if (one.kind === 'address') await pages.read(one.address);
    }),
  );
}

/** Waits no longer than `limitMs`, and for no failure: readers are let in either way. */
async function within(
  limitMs: number,
  { report }: WarmUpOptions,
  work: () => Promise<void>,
): Promise<void> {
  let limit: NodeJS.Timeout | undefined;
  let isLate = false;
  const tooLong = new Promise<void>((done) => {
    limit = setTimeout(() => {
      isLate = true;
      report(`The first pages took longer than ${limitMs} ms.`);
      done();
    }, limitMs);
  });
  const done = work().catch((error: unknown) => {
    // Told already; the cache tells of failing renders by itself.
    if (isLate) return;
    const reason = error instanceof Error ? error.message : String(error);
    report(`Not all of the first pages could be made: ${reason}`);
  });
  await Promise.race([done, tooLong]);
  clearTimeout(limit);
}
