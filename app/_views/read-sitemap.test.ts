import { subHours } from 'date-fns/subHours';
import { subMinutes } from 'date-fns/subMinutes';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { sitemapFiles } from '#lib/discovery/sitemap-files.ts';
import { addressesOf, modifiedOf, sitemapErrors } from '#lib/discovery/test-sitemaps.ts';
import { correctStory, updateStory } from '#lib/stories/publish-changes.ts';
import { addLine, putInLine, setLineState } from '#lib/stories/publish-lines.ts';
import {
  holdStory,
  restoreStory,
  scheduleStory,
  withdrawStory,
} from '#lib/stories/publish-state.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import { readMonthEntries, readStoryMonths } from '#lib/stories/read-sitemaps.ts';
import { insertStories } from '#lib/stories/test-stories.ts';
import { GET as getNews } from '../news-sitemap.xml/route.ts';
import { GET as getIndex } from '../sitemap.xml/route.ts';
import { GET as getFile } from '../sitemaps/[file]/route.ts';

/** The sitemaps as a crawler reads them: from the index to every file. */

const { clear } = useTestDatabase();
beforeEach(clear);
afterEach(() => {
  vi.useRealTimers();
});

const by = { actor: 'editor:test', reason: 'test' };
const at = (text: string) => new Date(text);
const origin = 'http://portal.test';
process.env['SITE_URL'] = origin;

let count = 0;
async function publish(
  publishedAt: Date,
  given: object = {},
): Promise<{ id: number; path: string }> {
  count += 1;
  const { id, path } = await publishStory(
    {
      source: 'vestka',
      sourceName: 'Вестка',
      externalId: String(count),
      headline: `Паром «Ольха» & ${count}`,
      bodyHtml: '<p>Начало.</p>',
      category: 'society',
      publishedAt,
      ...given,
    },
    by,
  );
  return { id, path: path ?? '' };
}

async function file(path: string): Promise<Response> {
  const [, name = ''] = /^\/sitemaps\/(.+)$/.exec(path) ?? [];
  return getFile(new Request(origin + path), {
    params: Promise.resolve({ file: name }),
  });
}

/** Every file of the index by its path. */
async function readAllFiles(): Promise<Map<string, string>> {
  const index = await (await getIndex()).text();
  expect(await sitemapErrors(index)).toEqual([]);
  const files = new Map<string, string>();
  for (const address of addressesOf(index)) {
    expect(address).toMatch(/^http:\/\/portal\.test\/sitemaps\//);
    const pathname = address.slice(origin.length);
    const answer = await file(pathname);
    expect(answer.status, pathname).toBe(200);
    const xml = await answer.text();
    expect(await sitemapErrors(xml), pathname).toEqual([]);
    files.set(pathname, xml);
  }
  return files;
}

/** How often each path is listed in files of stories. */
function countStories(files: Map<string, string>): Map<string, number> {
  const counted = new Map<string, number>();
  for (const [name, xml] of files) {
    if (!name.startsWith('/sitemaps/stories-')) continue;
    for (const address of addressesOf(xml)) {
      const path = address.slice(origin.length);
      counted.set(path, (counted.get(path) ?? 0) + 1);
    }
  }
  return counted;
}

it('lists every published story in exactly one monthly file, and no other story', async () => {
  const published = new Set<string>();
  for (const month of ['2021-02', '2023-05', '2023-06']) {
    for (const day of ['01T00:00:00', '15T12:00:00', '28T23:59:59']) {
      published.add((await publish(at(`${month}-${day}+03:00`))).path);
    }
  }
  const gone = await publish(at('2023-05-16T12:00:00Z'));
  await withdrawStory(gone.id, null, by);
  const held = await publish(at('2020-05-16T12:00:00Z'));
  await holdStory(held.id, by);
  const later = await publish(at('2023-05-18T12:00:00Z'), { action: 'hold' });
  await scheduleStory(later.id, subHours(new Date(), -5), by);
  const back = await publish(at('2019-05-16T12:00:00Z'));
  await withdrawStory(back.id, null, by);
  await restoreStory(back.id, by);
  published.add(back.path);

  const files = await readAllFiles();
  const counted = countStories(files);
  expect(new Set(counted.keys())).toEqual(published);
  expect([...counted.values()].every((times) => times === 1)).toBe(true);
  expect([...files.keys()].filter((path) => path.includes('stories'))).toEqual([
    '/sitemaps/stories-2019-05.xml',
    '/sitemaps/stories-2021-02.xml',
    '/sitemaps/stories-2023-05.xml',
    '/sitemaps/stories-2023-06.xml',
  ]);
});

it('lists each story once when a month fills several files', async () => {
  const published = new Set<string>();
  for (const hour of ['08', '09', '09', '10', '11', '12', '13']) {
    published.add((await publish(at(`2023-05-15T${hour}:00:00Z`))).path);
  }
  await withdrawStory((await publish(at('2023-05-15T09:30:00Z'))).id, null, by);
  const size = 3;
  const months = await readStoryMonths();
  const contents = { newestAt: null, months, tags: { tags: 0, newestAt: null } };
  const files = sitemapFiles(contents, size).slice(1);
  expect(files.map((one) => one.path)).toEqual([
    '/sitemaps/stories-2023-05.xml',
    '/sitemaps/stories-2023-05-2.xml',
    '/sitemaps/stories-2023-05-3.xml',
  ]);
  const pages = await Promise.all(
    [1, 2, 3, 4].map((page) => readMonthEntries({ year: 2023, month: 5, page, size })),
  );
  expect(pages.map((page) => page.length)).toEqual([3, 3, 1, 0]);
  expect(new Set(pages.flat().map(({ path }) => path))).toEqual(published);
});

it('tells true times of change, in file, index and header alike', async () => {
  const { id, path } = await publish(at('2023-05-15T12:00:00Z'));
  const other = await publish(at('2023-05-14T12:00:00Z'));
  await correctStory(
    other.id,
    { kind: 'correction', text: 'Было.' },
    by,
    at('2023-05-18T08:00:00Z'),
  );
  await updateStory(id, { headline: 'Мост' }, by, at('2023-05-20T09:00:00Z'));

  const index = await getIndex();
  const pathname = '/sitemaps/stories-2023-05.xml';
  const month = await file(pathname);
  const xml = await month.text();
  const listed = addressesOf(xml).map((address) => [
    address.slice(origin.length),
    modifiedOf(xml, address),
  ]);
  expect(listed).toEqual([
    [other.path, '2023-05-18T08:00:00Z'],
    [path, '2023-05-20T09:00:00Z'],
  ]);
  expect(modifiedOf(await index.text(), origin + pathname)).toBe('2023-05-20T09:00:00Z');
  const header = 'Sat, 20 May 2023 09:00:00 GMT';
  expect(month.headers.get('last-modified')).toBe(header);
  expect(index.headers.get('last-modified')).toBe(header);

  // What leaves a sitemap makes it no older.
  await withdrawStory(id, null, by, at('2023-05-21T10:00:00Z'));
  const left = await file(pathname);
  expect(addressesOf(await left.text())).toEqual([origin + other.path]);
  expect(left.headers.get('last-modified')).toBe('Sun, 21 May 2023 10:00:00 GMT');
});

it('lists sections and the tags in use', async () => {
  await publish(at('2023-05-15T12:00:00Z'), { tags: ['Мосты'], category: 'sport' });
  const held = await publish(at('2023-05-16T12:00:00Z'), { tags: ['Реки'] });
  await holdStory(held.id, by);
  const files = await readAllFiles();
  const tags = files.get('/sitemaps/tags-1.xml') ?? '';
  expect(addressesOf(tags)).toEqual([`${origin}/tags/mosty`]);
  expect(modifiedOf(tags, `${origin}/tags/mosty`)).toBe('2023-05-15T12:00:00Z');
  const sections = files.get('/sitemaps/sections.xml') ?? '';
  const listed = addressesOf(sections);
  for (const path of ['', '/news', '/sport', '/culture', '/weather', '/state-bodies', '/about']) {
    expect(listed).toContain(origin + path);
  }
  expect(listed).not.toContain(`${origin}/search`);
  expect(modifiedOf(sections, `${origin}/sport`)).toBe('2023-05-15T12:00:00Z');
  expect(modifiedOf(sections, `${origin}/culture`)).toBeNull();
});

it('lists story lines that have stories, as new as those', async () => {
  const time = at('2023-05-15T12:00:00Z');
  const story = await publish(time, { category: 'sport' });
  for (const slug of ['most', 'parom', 'pustoj']) await addLine({ slug, title: slug }, by);
  await putInLine('most', [story.id], {}, by);
  await putInLine('parom', [story.id], {}, by);
  await setLineState('parom', 'removed', by);
  const sections = (await readAllFiles()).get('/sitemaps/sections.xml') ?? '';
  const listed = addressesOf(sections).filter((address) => address.includes('/lines'));
  expect(listed).toEqual([`${origin}/lines`, `${origin}/lines/most`]);
  expect(modifiedOf(sections, `${origin}/lines/most`)).toBe('2023-05-15T12:00:00Z');
});

it('has an index without stories, and nothing at files it does not name', async () => {
  expect([...(await readAllFiles()).keys()]).toEqual(['/sitemaps/sections.xml']);
  for (const name of ['stories-2023-05', 'stories-2023-05-2', 'tags-1', 'news-1', 'other']) {
    const answer = await file(`/sitemaps/${name}.xml`);
    expect(answer.status, name).toBe(404);
    expect(await answer.text()).toBe('Нет такой карты сайта.\n');
  }
});

it('lists as news the stories of the last 48 hours only', async () => {
  const now = at('2023-12-14T09:00:00Z');
  vi.useFakeTimers({ now, toFake: ['Date'] });
  const empty = await getNews();
  expect(empty.status).toBe(200);
  expect(addressesOf(await empty.text())).toEqual([]);
  const fresh = await publish(subMinutes(now, 5));
  const aging = await publish(subMinutes(subHours(now, 47), 59));
  await publish(subMinutes(subHours(now, 48), 1));
  const gone = await publish(subHours(now, 1));
  await withdrawStory(gone.id, null, by);

  const answer = await getNews();
  const xml = await answer.text();
  expect(await sitemapErrors(xml)).toEqual([]);
  expect(addressesOf(xml)).toEqual([origin + fresh.path, origin + aging.path]);
  expect(xml).toContain('<news:publication_date>2023-12-14T11:55:00+03:00</news:publication_date>');
  expect(xml).toMatch(/<news:title>Паром «Ольха» &amp; \d+<\/news:title>/);
  expect(answer.headers.get('last-modified')).toBe(now.toUTCString());
});

it('splits the news at a thousand', async () => {
  const now = new Date();
  const stories = (total: number, from: number) =>
    insertStories(
      Array.from({ length: total }, (_, index) => ({
        path: `/society/2023/12/13/novost-${from + index}`,
        publishedAt: subMinutes(now, from + index + 1),
      })),
    );
  await stories(1_000, 0);
  expect(addressesOf(await (await getNews()).text())).toHaveLength(1_000);
  await stories(1, 1_000);
  const index = await (await getNews()).text();
  expect(await sitemapErrors(index)).toEqual([]);
  const files = addressesOf(index).map((address) => address.slice(origin.length));
  expect(files).toEqual(['/sitemaps/news-1.xml', '/sitemaps/news-2.xml']);
  const pages = await Promise.all(files.map(async (path) => (await file(path)).text()));
  expect(pages.map((xml) => addressesOf(xml).length)).toEqual([1_000, 1]);
  expect(new Set(pages.flatMap(addressesOf)).size).toBe(1_001);
  for (const xml of pages) expect(await sitemapErrors(xml)).toEqual([]);
});
