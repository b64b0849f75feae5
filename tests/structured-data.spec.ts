import sharp from 'sharp';
import { headOf } from './complete-page.ts';
import { makeProofPages } from './page-proof.ts';
import { listPages, type PageTypes } from './page-types.ts';
import { test as base, expect } from './portal.ts';
import { drawPicture, editor, story } from './test-stories.ts';

/** What search engines and networks are told of every kind of page, as it comes over the network. */

const test = base.extend<object, { pages: PageTypes }>({
  pages: [
    async ({ door }, use) => use(await makeProofPages(door, 2009)),
    { scope: 'worker', timeout: 60_000 },
  ],
});

interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** What a page describes; every block must be JSON of schema.org. */
function thingsIn(html: string): Thing[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  return blocks.flatMap(([, json = '']) => {
    const { '@context': context, '@graph': graph } = JSON.parse(json);
    expect(context).toBe('https://schema.org');
    return graph as Thing[];
  });
}

const typesIn = (html: string) => thingsIn(html).map((thing) => thing['@type']);
const metaOf = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(headOf(html))?.[1];

/** The kinds of pages that are something in the terms of schema.org. */
const described: Record<string, string[]> = {
  front: ['WebSite', 'NewsMediaOrganization'],
  'all news': ['CollectionPage', 'BreadcrumbList'],
  'second page': ['CollectionPage', 'BreadcrumbList'],
  category: ['CollectionPage', 'BreadcrumbList'],
  'second page of a category': ['CollectionPage', 'BreadcrumbList'],
  year: ['CollectionPage', 'BreadcrumbList'],
  month: ['CollectionPage', 'BreadcrumbList'],
  day: ['CollectionPage', 'BreadcrumbList'],
  tag: ['CollectionPage', 'BreadcrumbList'],
  'second page of a tag': ['CollectionPage', 'BreadcrumbList'],
  'story lines': ['CollectionPage', 'BreadcrumbList'],
  'story line': ['CollectionPage', 'BreadcrumbList'],
  'story line from its beginning': ['CollectionPage', 'BreadcrumbList'],
  article: ['NewsArticle', 'BreadcrumbList'],
  'article with wide parts': ['NewsArticle', 'BreadcrumbList'],
  'article with every part': ['NewsArticle', 'BreadcrumbList'],
  'article without picture': ['NewsArticle', 'BreadcrumbList'],
  'article with 180 letters in the headline': ['NewsArticle', 'BreadcrumbList'],
  'article with a hostile headline': ['NewsArticle', 'BreadcrumbList'],
  flash: ['NewsArticle', 'BreadcrumbList'],
  'live text': ['NewsArticle', 'LiveBlogPosting', 'BreadcrumbList'],
  about: ['NewsMediaOrganization'],
};

test('every kind of page says what it is, in its first head', async ({ portal, pages }) => {
  for (const { name, path, status } of listPages(pages)) {
    const reply = await portal.ask(path);
    expect(reply.status, name).toBe(status);
    expect.soft(typesIn(reply.text), name).toEqual(described[name] ?? []);
    expect.soft(typesIn(headOf(reply.text)), name).toEqual(described[name] ?? []);
  }
});

test('every page has a picture of 1200×630 beside links to it', async ({ portal, pages }) => {
  test.setTimeout(60_000);
  const seen = new Set<string>();
  // Nobody links to what stands in for another page.
  const { offline: _, ...linked } = pages.ordinary;
  for (const [name, path] of Object.entries(linked)) {
    const { text } = await portal.ask(path);
    const address = metaOf(text, 'og:image') ?? '';
    expect(address, name).toMatch(new RegExp(`^${portal.url}/(?:pictures|title-cards)/`));
    expect(metaOf(text, 'og:image:width'), name).toBe('1200');
    expect(metaOf(text, 'og:image:height'), name).toBe('630');
    expect(metaOf(text, 'og:image:alt'), name).toBeTruthy();
    expect(metaOf(text, 'twitter:card'), name).toBe('summary_large_image');
    if (seen.has(address)) continue;
    seen.add(address);
    const picture = await portal.ask(address.slice(portal.url.length));
    expect(picture.status, `${name}: ${address}`).toBe(200);
    expect(picture.headers['content-type']).toBe(metaOf(text, 'og:image:type'));
    expect(picture.bytes.length, name).toBeLessThan(150_000);
    const { width, height } = await sharp(picture.bytes).metadata();
    expect([width, height], name).toEqual([1200, 630]);
  }
  expect([...seen].some((address) => address.includes('/pictures/'))).toBe(true);
  expect([...seen].some((address) => address.includes('/title-cards/story/'))).toBe(true);
});

test("an article's pictures for search engines are there, as large as they say", async ({
  portal,
  door,
}) => {
  const pictureId = await door.storePicture(await drawPicture(310, 1700, 1300), null);
  const { path } = await door.publishStory(
    story({ publishedAt: new Date('2009-03-04T12:00:00+03:00'), pictures: [{ pictureId }] }),
    editor,
  );
  const [article] = thingsIn((await portal.ask(path ?? '')).text);
  const images = article?.['image'] as string[];
  const ratios: number[] = [];
  for (const image of images) {
    const reply = await portal.ask(image.slice(portal.url.length));
    expect(reply.status, image).toBe(200);
    const { width = 0, height = 1 } = await sharp(reply.bytes).metadata();
    expect(width).toBe(1200);
    ratios.push(width / height);
  }
  expect(ratios.map((ratio) => ratio.toFixed(2))).toEqual(['1.00', '1.33', '1.78']);
});

test('the description has neither dateline nor end mark', async ({ portal, door }) => {
  const { path } = await door.publishStory(
    story({
      lead: '',
      bodyHtml: '<p>7 марта, Минск /Корр. ВЕСТКА/. Библиотека на улице Лесной открыта.-0-</p>',
      publishedAt: new Date('2009-03-07T12:00:00+03:00'),
    }),
    editor,
  );
  const { text } = await portal.ask(path ?? '');
  const description = (metaOf(text, 'description') ?? '').replaceAll('\u00a0', ' ');
  expect(description).toBe('Библиотека на улице Лесной открыта.');
  expect(metaOf(text, 'og:description')).toBe(metaOf(text, 'description'));
});

test('a hostile headline ends no script and no attribute', async ({ portal, door }) => {
  const headline = '</script><img src=x onerror="alert(1)"> & "так"';
  const { path } = await door.publishStory(
    story({ headline, publishedAt: new Date('2009-03-05T12:00:00+03:00') }),
    editor,
  );
  const { text } = await portal.ask(path ?? '');
  expect(headOf(text)).not.toContain('<img');
  const [article] = thingsIn(text);
  expect(article?.['headline']).toContain('</script><img src=x onerror=');
});

test("a new headline has a new card, and the former card's address leads to it", async ({
  portal,
  door,
}) => {
  const { id, path } = await door.publishStory(
    story({ publishedAt: new Date('2009-03-06T12:00:00+03:00') }),
    editor,
  );
  const cardNow = async () => {
    const address = metaOf((await portal.ask(path ?? '')).text, 'og:image') ?? '';
    return address.slice(portal.url.length);
  };
  const former = await cardNow();
  const drawn = await portal.ask(former);
  expect(drawn.status).toBe(200);
  expect(drawn.headers['cache-control']).toContain('max-age=3600');
  const again = await portal.ask(former, {
    headers: { 'If-None-Match': drawn.headers['etag'] ?? '' },
  });
  expect(again.status).toBe(304);

  await door.updateStory(id, { headline: 'Библиотека закрылась на ремонт' }, editor);
  const latest = await cardNow();
  expect(latest).not.toBe(former);
  const moved = await portal.ask(former);
  expect(moved.status).toBe(308);
  expect(moved.headers['location']).toBe(latest);
  expect((await portal.ask(latest)).status).toBe(200);

  await door.withdrawStory(id, null, editor);
  expect((await portal.ask(latest)).status).toBe(404);
});

test('cards nobody names are not drawn', async ({ portal }) => {
  for (const address of [
    '/title-cards/story/999999999/0123456789ab.png',
    '/title-cards/tag/no-such-tag/0123456789ab.png',
    '/title-cards/section/nowhere/0123456789ab.png',
    '/title-cards/story/1/0123456789ab.jpg',
  ]) {
    expect((await portal.ask(address)).status, address).toBe(404);
  }
});
