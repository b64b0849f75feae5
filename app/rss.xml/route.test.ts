import { subDays, subHours } from 'date-fns';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { expectValidRss } from '#lib/discovery/feeds/test-feed-rules.ts';
import { insertStories, insertStory } from '#lib/stories/test-stories.ts';
import { GET as getCategory } from '../[category]/rss.xml/route.ts';
import { GET as getDzen } from '../dzen.xml/route.ts';
import { GET as getJson } from '../feed.json/route.ts';
import { GET as getTag } from '../tags/[slug]/rss.xml/route.ts';
import { GET as getYandex } from '../yandex.xml/route.ts';
import { GET as getAll } from './route.ts';

const { clear } = useTestDatabase();
const siteUrl = 'https://vestka.test';
beforeEach(async () => {
  process.env['SITE_URL'] = siteUrl;
  await clear();
});
afterEach(() => {
  delete process.env['WEBSUB_HUB'];
});

const request = new Request(siteUrl);
const ofCategory = (category: string) => () =>
  getCategory(request, { params: Promise.resolve({ category }) });
const ofTag = (slug: string) => () => getTag(request, { params: Promise.resolve({ slug }) });

/** Every feed by its path. */
const feeds: Record<string, () => Promise<Response>> = {
  '/rss.xml': getAll,
  '/feed.json': getJson,
  '/society/rss.xml': ofCategory('society'),
  '/tags/mosty/rss.xml': ofTag('mosty'),
  '/yandex.xml': getYandex,
  '/dzen.xml': getDzen,
};
const rss = Object.entries(feeds).filter(([path]) => path.endsWith('.xml'));

const words = 'Движение открыто. '.repeat(30).trim();

/** A story that every feed takes. */
const forAll = () => ({
  publishedAt: subHours(new Date(), 1),
  headline: 'Мост открыт',
  bodyHtml: `<p>${words}</p>`,
  bodyText: words,
  tags: ['mosty'],
  pictures: [{ position: 0, digest: 'a'.repeat(32) }],
});

it('has what is published in every feed, and nothing held, scheduled or withdrawn', async () => {
  await insertStory(forAll());
  const hidden = { ...forAll(), headline: 'Не для всех', pictures: [] };
  for (const state of ['held', 'scheduled', 'withdrawn'] as const) {
    await insertStory({ ...hidden, state });
  }
  for (const [path, ask] of Object.entries(feeds)) {
    const text = await (await ask()).text();
    expect(text, path).toContain('Мост открыт');
    expect(text, path).not.toContain('Не для всех');
  }
  for (const [path, ask] of rss) {
    expect(expectValidRss(await (await ask()).text(), siteUrl + path)?.items).toHaveLength(1);
  }
});

it('says what it is, what it is called and when it last changed', async () => {
  const publishedAt = subHours(new Date(), 1);
  publishedAt.setMilliseconds(0);
  await insertStory({ ...forAll(), publishedAt });
  for (const [path, ask] of Object.entries(feeds)) {
    const { headers } = await ask();
    const type = path.endsWith('.json') ? 'application/feed+json' : 'application/rss+xml';
    expect(headers.get('Content-Type')).toBe(`${type}; charset=utf-8`);
    expect(headers.get('Link')).toBe(`<${siteUrl}${path}>; rel="self"`);
    const changed = Date.parse(headers.get('Last-Modified') ?? '');
    expect(changed, path).toBeGreaterThanOrEqual(publishedAt.getTime());
    expect(changed, path).toBeLessThanOrEqual(Date.now());
    expect(headers.has('X-Robots-Tag')).toBe(false);
  }
  expect((await getAll()).headers.get('Last-Modified')).toBe(publishedAt.toUTCString());
});

it('names the hub where there is one, but to those who ask by themselves', async () => {
  process.env['WEBSUB_HUB'] = 'https://hub.test/a,b';
  await insertStory(forAll());
  for (const [path, ask] of Object.entries(feeds)) {
    const self = `<${siteUrl}${path}>; rel="self"`;
    const isAsked = path === '/yandex.xml' || path === '/dzen.xml';
    expect((await ask()).headers.get('Link')).toBe(
      isAsked ? self : `<https://hub.test/a%2Cb>; rel="hub", ${self}`,
    );
  }
});

it('is there without stories, but not without a category or a tag', async () => {
  for (const [path, ask] of Object.entries(feeds).filter(([path]) => !path.startsWith('/tags/'))) {
    const answer = await ask();
    expect(answer.status, path).toBe(200);
    const text = await answer.text();
    if (path.endsWith('.json')) expect(JSON.parse(text).items).toEqual([]);
    else expectValidRss(text, siteUrl + path);
  }
  for (const ask of [ofCategory('nowhere'), ofTag('mosty'), ofTag('<')]) {
    expect((await ask()).status).toBe(404);
  }
});

it('tells Yandex and Dzen of the last three days of Minsk only', async () => {
  await insertStories([
    { ...forAll(), publishedAt: subDays(new Date(), 3), headline: 'Давно', pictures: [] },
    { ...forAll(), headline: 'Недавно', pictures: [] },
  ]);
  const text = await (await getYandex()).text();
  expect(text).toContain('Недавно');
  expect(text).not.toContain('Давно');
  expect(await (await getAll()).text()).toContain('Давно');
});

it('is not for search engines while the sample edition is stored', async () => {
  await insertStory({ ...forAll(), sample: true });
  for (const ask of Object.values(feeds)) {
    expect((await ask()).headers.get('X-Robots-Tag')).toBe('noindex');
  }
});
