import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { chromiumFlags } from './chromium-flags.ts';

/** What Lighthouse found of a page in a category: `seo`, `performance`… */
export interface Examined {
  /** The page's name. */
  name: string;
  category: string;
  /** 0 to 100. */
  score: number;
  /** What costs points, a line each. */
  lost: string[];
}

/**
 * What Lighthouse finds on pages as a telephone shows them.
 * @param addresses whole, by the names of the pages.
 * @param chromePath the browser's program; without it the one the system names.
 * @throws when a page cannot be examined.
 */
export async function examinePages(
  addresses: ReadonlyMap<string, string>,
  categories: readonly string[],
  chromePath: string | undefined,
): Promise<Examined[]> {
  const chromium = await launch({
    ...(chromePath ? { chromePath } : {}),
    chromeFlags: ['--headless', ...chromiumFlags],
    logLevel: 'silent',
  });
  try {
    const examined: Examined[] = [];
    for (const [name, address] of addresses) {
      const given = await lighthouse(address, {
        port: chromium.port,
        logLevel: 'error',
        onlyCategories: [...categories],
        formFactor: 'mobile',
        disableFullPageScreenshot: true,
      });
      if (!given || given.lhr.runtimeError) {
        throw new Error(`${name}: ${given?.lhr.runtimeError?.message ?? 'not examined'}`);
      }
      for (const category of categories) {
        const score = Math.round((given.lhr.categories[category]?.score ?? 0) * 100);
        const lost = score < 100 ? listShortcomings(given.lhr) : [];
        examined.push({ name, category, score, lost });
      }
    }
    return examined;
  } finally {
    chromium.kill();
  }
}

function listShortcomings({ audits }: Result): string[] {
  return Object.values(audits)
    .filter(({ score }) => score !== null && score < 1)
    .map(({ id, title, details }) => `${id}: ${title} ${JSON.stringify(details)}`.slice(0, 1_000));
}
