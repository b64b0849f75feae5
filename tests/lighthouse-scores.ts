import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { chromiumFlags, chromiumPath } from './chromium.ts';

/** What a newsroom can be held to on any machine: speed has budgets of its own. */
const categories = ['seo', 'best-practices'];

/**
 * What Lighthouse finds on pages as a telephone shows them.
 * @param addresses whole, by the names of the pages
 * @returns one line for each page and category with its score from 0 to 100, and what costs points.
 * @throws when a page cannot be examined.
 */
export async function scorePages(addresses: ReadonlyMap<string, string>): Promise<string[]> {
  const chromium = await launch({
    ...(chromiumPath ? { chromePath: chromiumPath } : {}),
    chromeFlags: ['--headless', ...chromiumFlags],
    logLevel: 'silent',
  });
  try {
    const lines: string[] = [];
    for (const [name, address] of addresses) {
      const given = await lighthouse(address, {
        port: chromium.port,
        logLevel: 'error',
        onlyCategories: categories,
        formFactor: 'mobile',
        disableFullPageScreenshot: true,
      });
      if (!given || given.lhr.runtimeError) {
        throw new Error(`${name}: ${given?.lhr.runtimeError?.message ?? 'not examined'}`);
      }
      for (const category of categories) {
        const score = Math.round((given.lhr.categories[category]?.score ?? 0) * 100);
        const lost = score < 100 ? `\n${listShortcomings(given.lhr)}` : '';
        lines.push(`${name}, ${category}: ${score}${lost}`);
      }
    }
    return lines;
  } finally {
    chromium.kill();
  }
}

function listShortcomings({ audits }: Result): string {
  return Object.values(audits)
    .filter(({ score }) => score !== null && score < 1)
    .map(({ id, title, details }) => `${id}: ${title} ${JSON.stringify(details)}`.slice(0, 1_000))
    .join('\n');
}
