import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { drawTokens } from './draw-tokens.ts';
import { findAddresses } from './screenshots/find-addresses.ts';
import { listPages, type PageShot } from './screenshots/list-pages.ts';
import { listStates, type StateShot } from './screenshots/list-states.ts';
import { openStudio } from './screenshots/studio.ts';
import { takePart } from './screenshots/take-part.ts';

/**
 * `npm run screenshots -- [ADDRESS] [WITHDRAWN] [NAME…]`: all pictures of the documents, or those
 * whose names begin so, from a running portal. WITHDRAWN is the path of a withdrawn story, or «-».
 */
const [address = 'http://localhost:3000', withdrawn = '-', ...wanted] = process.argv.slice(2);
const folder = join(import.meta.dirname, '..', 'docs', 'pictures');
const isWanted = ({ name }: { name: string }) =>
  wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning));

await mkdir(folder, { recursive: true });
const found = await findAddresses(address);
const studio = await openStudio(address, folder);
const parts = [
  { name: 'tokens', path: '/about', width: 960, selector: '#tokens', instead: drawTokens() },
  { name: 'masthead', path: '/news', width: 1280, selector: '.masthead' },
  { name: 'masthead-360', path: '/news', width: 360, selector: '.masthead' },
  { name: 'urgent-bar', path: '/news', width: 1280, selector: '.urgent-bar' },
  { name: 'article-head', path: found.corrected, width: 1280, selector: '.story > header' },
  { name: 'tools', path: found.article, width: 1280, selector: '.tools' },
  { name: 'tools-360', path: found.article, width: 360, selector: '.tools' },
  { name: 'line-block', path: found.ofLine, width: 1280, selector: '.of-line' },
  { name: 'top-news', path: found.article, width: 1280, selector: '.rail-top' },
  { name: 'latest-news', path: found.article, width: 1280, selector: '.rail-latest' },
  { name: 'feed', path: '/news', width: 1280, selector: '.row:has(picture)' },
  { name: 'pages', path: '/news/page/2', width: 1280, selector: '.pages' },
  { name: 'calendar', path: '/news', width: 1280, selector: '.calendar' },
  { name: 'category-block', path: '/', width: 1280, selector: '.block-of:has(picture)' },
  { name: 'related', path: found.article, width: 1280, selector: '.related' },
  { name: 'weather', path: '/', width: 1280, selector: '.weather-part' },
];
try {
  for (const shot of listPages(found, withdrawn === '-' ? null : withdrawn).filter(isWanted)) {
    await takePage(shot);
  }
  for (const shot of listStates(found).filter(isWanted)) await takeState(shot);
  for (const shot of parts.filter(isWanted)) {
    const isTaken = await takePart(studio, shot);
    if (!isTaken) tellAbsent(shot.name, `nothing matches ${shot.selector}`);
  }
} finally {
  await studio.close();
}

/** What a window shows of a page. */
async function takePage({ name, path, width = 1280, scheme = 'light', to }: PageShot) {
  if (path === null) return tellAbsent(name, 'the portal has no such page');
  const page = await studio.open(path, { width, height: width < 500 ? 780 : 1000, scheme });
  const target = to ? page.locator(to).first() : null;
  if (target && (await target.count()) === 0) tellAbsent(name, `nothing matches ${to} on ${path}`);
  else {
    await target?.evaluate(showFromHere);
    await studio.save(name, await page.screenshot());
  }
  await page.close();
}

/** What a page looks like once something was done on it, in a browser of its own. */
async function takeState({ name, path, width = 1280, height = 800, act }: StateShot) {
  if (path === null) return tellAbsent(name, 'the portal has no such page');
  const page = await studio.open(path, { width, height, scheme: 'light' }, true);
  try {
    await act(page);
    await studio.save(name, await page.screenshot());
  } catch (error) {
    tellAbsent(name, String(error).split('\n')[0] ?? '');
  }
  await page.close();
}

/** Runs in the page: scrolls a little above an element, and waits for the pictures then seen. */
async function showFromHere(element: Element): Promise<void> {
  scrollTo(0, element.getBoundingClientRect().top + scrollY - 80);
  const seen = [...document.images].filter((image) => {
    const { top, bottom } = image.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  for (const image of seen) image.loading = 'eager';
  await Promise.all(seen.map((image) => image.decode().catch(() => undefined)));
}

/** A portal need not have everything now. */
function tellAbsent(name: string, why: string): void {
  console.log(`${name}: not taken, ${why}`);
}
