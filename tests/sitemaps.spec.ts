import { setTimeout as wait } from 'node:timers/promises';
import robotsParser from 'robots-parser';
import { addressesOf, modifiedOf, sitemapErrors } from '#lib/discovery/test-sitemaps.ts';
import { expect, test } from './portal.ts';
import { drawPicture, editor, story } from './test-stories.ts';

/** What crawlers and browsers are told of the site as a whole, over HTTP alone. */

const month = '/sitemaps/stories-2011-07.xml';
const inMonth = new Date('2011-07-01T00:00:00+03:00');

const documents: Record<string, string> = {
  '/sitemap.xml': 'application/xml; charset=utf-8',
  '/sitemaps/sections.xml': 'application/xml; charset=utf-8',
  '/sitemaps/tags-1.xml': 'application/xml; charset=utf-8',
  '/news-sitemap.xml': 'application/xml; charset=utf-8',
  '/robots.txt': 'text/plain; charset=utf-8',
  '/manifest.webmanifest': 'application/manifest+json; charset=utf-8',
  '/opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
  '/favicon.ico': 'image/x-icon',
  '/apple-touch-icon.png': 'image/png',
};

for (const [path, type] of Object.entries(documents)) {
  test(`${path} is what it says, to GET and HEAD alike, and known again`, async ({ portal }) => {
    // Other tests publish meanwhile, and then it is another file.
    await expect(async () => {
      const reply = await portal.ask(path);
      expect(reply.status).toBe(200);
      expect(reply.headers['content-type']).toBe(type);
      expect(reply.headers['x-robots-tag']).toBeUndefined();
      const head = await portal.ask(path, { method: 'HEAD' });
      expect([head.status, head.bytes.length]).toEqual([200, 0]);
      for (const name of ['content-type', 'content-length', 'etag', 'last-modified']) {
        expect(head.headers[name], name).toBe(reply.headers[name]);
      }
      const again = await portal.ask(path, {
        headers: { 'If-None-Match': reply.headers['etag'] ?? '' },
      });
      expect([again.status, again.bytes.length]).toEqual([304, 0]);
    }).toPass({ timeout: 10_000 });
  });
}

test('every file of the index is there, keeps to the protocol and lists addresses of this site', async ({
  portal,
  door,
}) => {
  // Other tests publish and withdraw meanwhile.
  await expect(async () => {
    const { text: index } = await portal.ask('/sitemap.xml');
    expect(await sitemapErrors(index)).toEqual([]);
    const listed: string[] = [];
    for (const address of addressesOf(index)) {
      expect(address.startsWith(`${portal.url}/sitemaps/`), address).toBe(true);
      const file = await portal.ask(address.slice(portal.url.length));
      expect(file.status, address).toBe(200);
      expect(await sitemapErrors(file.text), address).toEqual([]);
      if (address.includes('/stories-')) listed.push(...addressesOf(file.text));
    }
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.length).toBeGreaterThan(20);
    const published = new Set(await door.publishedPaths(null));
    expect(
      listed.filter((address) => published.has(address.slice(portal.url.length))).length,
    ).toBeGreaterThan(20);
  }).toPass({ timeout: 20_000 });
});

test('what sections and tags list answers 200 under that very address', async ({ portal }) => {
  // Other tests withdraw what had a tag alone.
  await expect(async () => {
    for (const file of ['/sitemaps/sections.xml', '/sitemaps/tags-1.xml']) {
      const addresses = addressesOf((await portal.ask(file)).text);
      for (const address of addresses.slice(0, 60)) {
        const reply = await portal.ask(address.slice(portal.url.length) || '/');
        expect(reply.status, address).toBe(200);
        expect(reply.text, address).toContain(`<link rel="canonical" href="${address}"`);
      }
    }
  }).toPass({ timeout: 20_000 });
});

test('a story enters and leaves the sitemaps at once', async ({ portal, door }) => {
  expect((await portal.ask(month)).status).toBe(404);
  expect(addressesOf((await portal.ask('/sitemap.xml')).text)).not.toContain(portal.url + month);

  const pictureId = await door.storePicture(await drawPicture(77), null);
  const old = story({ publishedAt: inMonth, pictures: [{ pictureId }] });
  const { id, path } = await door.publishStory(old, editor);
  const news = await door.publishStory(story(), editor);
  const address = `${portal.url}${path}`;
  const listed = await portal.ask(month);
  expect(listed.status).toBe(200);
  expect(addressesOf(listed.text)).toEqual([address]);
  expect(modifiedOf(listed.text, address)).toBe('2011-06-30T21:00:00Z');
  const [, picture = ''] = /<image:loc>([^<]+)</.exec(listed.text) ?? [];
  const shown = await portal.ask(picture.slice(portal.url.length));
  expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/jpeg']);
  const index = await portal.ask('/sitemap.xml');
  expect(modifiedOf(index.text, portal.url + month)).toBe('2011-06-30T21:00:00Z');
  const newsAddress = `${portal.url}${news.path}`;
  const newest = await portal.ask('/news-sitemap.xml');
  expect(await sitemapErrors(newest.text)).toEqual([]);
  expect(addressesOf(newest.text)).toContain(newsAddress);
  expect(addressesOf(newest.text)).not.toContain(address);

  await door.correctStory(id, { kind: 'correction', text: 'Было иначе.' }, editor);
  const corrected = await portal.ask(month);
  expect(corrected.headers['etag']).not.toBe(listed.headers['etag']);
  const [today] = new Date().toISOString().split('T');
  expect(modifiedOf(corrected.text, address)).toContain(today);

  await door.withdrawStory(news.id, null, editor);
  expect(addressesOf((await portal.ask('/news-sitemap.xml')).text)).not.toContain(newsAddress);
  await door.withdrawStory(id, null, editor);
  expect((await portal.ask(month)).status).toBe(404);
  expect(addressesOf((await portal.ask('/sitemap.xml')).text)).not.toContain(portal.url + month);
  await door.restoreStory(id, editor);
  expect(addressesOf((await portal.ask(month)).text)).toEqual([address]);
});

test('a date tells who has a sitemap whether anything entered or left it', async ({
  portal,
  door,
}) => {
  const file = '/sitemaps/stories-2010-03.xml';
  const publishedAt = new Date('2010-03-03T12:00:00+03:00');
  await door.publishStory(story({ publishedAt }), editor);
  const { id } = await door.publishStory(story({ publishedAt }), editor);
  const since = async () => ({
    'If-Modified-Since': (await portal.ask(file)).headers['last-modified'] ?? '',
  });
  const known = await since();
  expect((await portal.ask(file, { headers: known })).status).toBe(304);
  // Dates count whole seconds.
  await wait(1_000);
  await door.withdrawStory(id, null, editor);
  expect((await portal.ask(file, { headers: known })).status).toBe(200);
  expect((await portal.ask(file, { headers: await since() })).status).toBe(304);
  // Stories leave this one by their age, of which its date says nothing.
  const newest = await portal.ask('/news-sitemap.xml');
  const headers = { 'If-Modified-Since': newest.headers['last-modified'] ?? '' };
  expect((await portal.ask('/news-sitemap.xml', { headers })).status).toBe(200);
});

test('nothing stands at sitemaps there are not', async ({ portal }) => {
  for (const name of ['stories-1950-01', 'stories-2011-07-2', 'tags-99', 'news-2', 'sections-1']) {
    expect((await portal.ask(`/sitemaps/${name}.xml`)).status, name).toBe(404);
  }
  expect((await portal.ask('/sitemaps')).status).toBe(404);
  const spelt = await portal.ask('/sitemap.xml/');
  expect([spelt.status, spelt.headers['location']]).toEqual([308, '/sitemap.xml']);
});

test('robots.txt lets crawlers read and shuts what is no page', async ({ portal, door }) => {
  const { path } = await door.publishStory(story(), editor);
  const robots = robotsParser(`${portal.url}/robots.txt`, (await portal.ask('/robots.txt')).text);
  expect(robots.getSitemaps()).toEqual([
    `${portal.url}/sitemap.xml`,
    `${portal.url}/news-sitemap.xml`,
  ]);
  const isAllowed = (target: string) => robots.isAllowed(portal.url + target, 'Googlebot');
  for (const open of ['/', '/news', path ?? '', '/sitemap.xml']) expect(isAllowed(open)).toBe(true);
  for (const shut of ['/api/latest', '/search?q=a']) expect(isAllowed(shut)).toBe(false);
});

test('a browser that reads the head finds the manifest, its icons and the search', async ({
  portal,
}) => {
  const { text } = await portal.ask('/');
  const [head = ''] = text.split('</head>');
  for (const rel of ['icon', 'apple-touch-icon', 'manifest', 'search']) {
    const [, href = ''] = new RegExp(`<link rel="${rel}" href="([^"]+)"`).exec(head) ?? [];
    expect((await portal.ask(href)).status, rel).toBe(200);
  }
  const manifest = JSON.parse((await portal.ask('/manifest.webmanifest')).text);
  for (const { src, type } of manifest.icons) {
    const icon = await portal.ask(src);
    expect([icon.status, icon.headers['content-type']], src).toEqual([200, type]);
  }
  const search = await portal.ask('/opensearch.xml');
  const [, template = ''] = /template="([^"]+)"/.exec(search.text) ?? [];
  const target = template.replace('{searchTerms}', encodeURIComponent('мост'));
  expect((await portal.ask(target.slice(portal.url.length))).status).toBe(200);
});
