import { type Crawl, crawlSite } from './crawl-site.ts';
import { openDoor } from './open-door.ts';
import { test } from './own-portal.ts';
import { expect } from './portal.ts';
import { makeDataDir, removeData } from './portal-process.ts';

/** The whole sample edition as a crawler finds it, in a portal nobody else publishes to. */

/** Those robots.txt names. */
const sitemaps = ['/sitemap.xml', '/news-sitemap.xml'];
const monthly = /^\/sitemaps\/stories-/;
/** The archive of all news: years, months, days. */
const archive = /^\/(?:news(?:\/\d{4}(?:\/\d{2}){0,2})?)?$/;
/** The same page the other way round, which says which of the two it stands for. */
const otherOrder = /\/oldest$|\?order=(?:newest|oldest)$/;
/** Clicks from the front page to any story. */
const clicks = 5;

// One crawl shows everything that is wrong.
test('a crawler finds the whole edition, and nothing broken, lost or told twice', async ({
  start,
}) => {
  test.setTimeout(240_000);
  const dataDir = await makeDataDir();
  const { url, stop } = await start({ DATA_DIR: dataDir });
  const door = await openDoor(dataDir);
  const stories = await door.publishedPaths(null);
  await door.close();
  const crawl = await crawlSite(url, ['/', '/robots.txt', ...sitemaps]);
  await stop();
  await removeData({ dataDir });

  const { answers, pages, references } = crawl;
  expect(stories.length).toBeGreaterThan(50);
  expect(answers.size).toBeGreaterThan(500);
  const indexed = [...pages].filter(([path, page]) => page.indexed && !otherOrder.test(path));
  expect(indexed.length).toBeGreaterThan(200);

  const broken = references.flatMap(({ from, to }) => {
    const status = answers.get(to)?.status ?? 200;
    return status === 200 ? [] : [`${status} ${to}, named in ${from}`];
  });
  expect.soft(broken, 'addresses that do not answer, or lead elsewhere').toEqual([]);

  const pointing = references.filter(({ to, fragment }) => fragment !== '' && pages.has(to));
  expect(pointing.length).toBeGreaterThan(100);
  const lost = pointing
    .filter(({ to, fragment }) => !pages.get(to)?.ids.has(fragment))
    .map(({ from, to, fragment }) => `${to}#${fragment}, named in ${from}`);
  expect.soft(lost, 'fragments that point at nothing').toEqual([]);

  const silent = [...pages].filter(([, { title, description }]) => !(title && description));
  expect
    .soft(
      silent.map(([path]) => path),
      'pages without title or description',
    )
    .toEqual([]);
  const titles = Map.groupBy(indexed, ([, { title }]) => title);
  const repeated = [...titles].filter(([, found]) => found.length > 1);
  expect
    .soft(
      repeated.map(([title, found]) => [title, found.map(([path]) => path)]),
      'titles told twice',
    )
    .toEqual([]);
  const elsewhere = indexed
    .filter(([path, { canonical }]) => canonical !== (path === '/' ? url : url + path))
    .map(([path, { canonical }]) => `${path} is ${canonical}`);
  expect.soft(elsewhere, 'pages whose canonical address is another').toEqual([]);
  const ordered = [...pages].filter(([path]) => otherOrder.test(path));
  expect(ordered.length).toBeGreaterThan(2);
  for (const [path, { canonical }] of ordered) {
    expect.soft(canonical, path).toBe(url + path.replace(otherOrder, ''));
  }

  const reached = reachedFromFront(crawl);
  expect
    .soft(
      stories.filter((path) => !reached.has(path)),
      `stories beyond ${clicks} clicks`,
    )
    .toEqual([]);

  const listed = (isFile: (path: string) => boolean) =>
    [...crawl.sitemaps].flatMap(([path, paths]) => (isFile(path) ? paths : []));
  expect
    .soft(listed((path) => monthly.test(path)).toSorted(), 'stories in monthly sitemaps')
    .toEqual(stories.toSorted());
  const linked = new Set(references.filter(({ from }) => pages.has(from)).map(({ to }) => to));
  const orphans = listed((path) => !sitemaps.includes(path)).filter(
    (path) => !linked.has(path) || !pages.get(path)?.indexed,
  );
  expect.soft(orphans, 'pages in sitemaps no link leads to, or that want no index').toEqual([]);
});

/** Paths a reader comes to from the front page through years, months and days, in a few clicks. */
function reachedFromFront({ pages }: Crawl): ReadonlySet<string> {
  const reached = new Set(['/']);
  let newest = ['/'];
  for (let click = 1; click <= clicks; click++) {
    const links = newest
      .filter((path) => archive.test(path))
      .flatMap((path) => pages.get(path)?.links ?? []);
    newest = [...new Set(links)].filter((path) => !reached.has(path));
    for (const path of newest) reached.add(path);
  }
  return reached;
}
