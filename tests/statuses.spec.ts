import { expectCompletePage, headOf, markupOf } from './complete-page.ts';
import { expect, test } from './portal.ts';
import { editor, story } from './test-stories.ts';

/** Over HTTP alone, as a crawler or an operator sees it. */

const day = new Date('2022-03-04T12:00:00+03:00');

test('a story answers 200, to GET and HEAD alike', async ({ portal, door }) => {
  const { path } = await door.publishStory(story(), editor);
  const page = await portal.ask(path ?? '');
  expect(page.status).toBe(200);
  expectCompletePage(page);
  const head = await portal.ask(path ?? '', { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(head.bytes).toHaveLength(0);
  for (const name of ['content-type', 'cache-control', 'vary', 'link', 'x-robots-tag']) {
    expect(head.headers[name], name).toBe(page.headers[name]);
  }
});

test('a moved story sends readers on with one 308', async ({ portal, door }) => {
  const { id, path: first } = await door.publishStory(story({ publishedAt: day }), editor);
  const second = (await door.moveStory(id, { category: 'culture' }, editor)).path;
  const third = (await door.moveStory(id, { slug: `zal-${id}` }, editor)).path;
  expect(third).toBe(`/culture/2022/03/04/zal-${id}`);
  for (const former of [`${first}`, `${second}`, `${first}/`, `/${first}`]) {
    for (const method of ['GET', 'HEAD']) {
      const reply = await portal.ask(former, { method });
      expect(reply.status, former).toBe(308);
      expect(reply.headers['location'], former).toBe(third);
      expect(reply.bytes).toHaveLength(0);
    }
  }
  expect((await portal.ask(third ?? '')).status).toBe(200);
});

test('an address has one spelling', async ({ portal, door }) => {
  const { path } = await door.publishStory(story({ publishedAt: day }), editor);
  const spellings: Record<string, string> = {
    [`${path}/`]: path ?? '',
    '/news/': '/news',
    '/news/page/1': '/news',
    '/society/page/1': '/society',
    '/society//2022/03/04': '/society/2022/03/04',
    '/news/?from=rss': '/news?from=rss',
    '/News': '/news',
    '/Society/2022/03/04/': '/society/2022/03/04',
    [(path ?? '').toUpperCase()]: path ?? '',
    '/RSS.xml/': '/rss.xml',
    '/society/rss.xml/': '/society/rss.xml',
    '/Sitemap.xml': '/sitemap.xml',
    '/robots.txt/': '/robots.txt',
  };
  for (const [given, canonical] of Object.entries(spellings)) {
    const reply = await portal.ask(given);
    expect(reply.status, given).toBe(308);
    expect(reply.headers['location'], given).toBe(canonical);
    expect((await portal.ask(canonical)).status, canonical).toBe(200);
  }
  // Never to another host.
  for (const given of ['//news', '//example.org/../news', '/\\example.org/../news']) {
    expect((await portal.ask(given)).headers['location'], given).toBe('/news');
  }
  expect((await portal.ask('//example.org/news')).status).toBe(404);
});

test('what is not there answers 404 with a complete page', async ({ portal, door }) => {
  const { path } = await door.publishStory(story({ publishedAt: day }), editor);
  const missing = [
    '/society/2022/03/04/no-such-story',
    (path ?? '').replace('/society/', '/culture/'),
    (path ?? '').replace('/04/', '/05/'),
    `${path}-`,
    `${path}/more`,
    '/no-such-category',
    '/no-such-category/2022',
    '/tags/no-such-tag',
    '/tags',
    '/news/1999',
    '/news/2022/03/03',
    '/society/2022/02',
    '/news/2022/02/30',
    '/news/2022/13',
    '/news/2022/3/4',
    '/news/22/03/04',
    '/news/9999999999/01/01',
    '/news/page/0',
    '/news/page/-1',
    '/news/page/02',
    '/news/page/50',
    '/news/page/51',
    '/news/page/9999999999999999999',
    '/news/page/two',
    '/news/page',
    '/news/page/2/3',
    '/society/page/49',
    '/about/more',
    '/state-bodies/more',
    '/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8',
    '/wp-login.php',
    '/..%2f..%2fetc%2fpasswd',
    '/society/2022/03/04/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  ];
  for (const address of missing) {
    const reply = await portal.ask(address);
    expect(reply.status, address).toBe(404);
    expectCompletePage(reply);
    expect(headOf(reply.text), address).toContain(
      '<meta name="robots" content="noindex, follow"/>',
    );
    expect(headOf(reply.text), address).not.toContain('rel="canonical"');
    expect(reply.text, address).not.toContain('<script>alert');
    expect(reply.headers['cache-control'], address).not.toMatch(/s-maxage|max-age=[1-9]|immutable/);
  }
  const head = await portal.ask('/no-such-category', { method: 'HEAD' });
  expect(head.status).toBe(404);
});

test('a day without stories leads to its neighbours', async ({ portal, door }) => {
  await door.publishStory(story({ publishedAt: day, category: 'science' }), editor);
  const later = new Date('2022-03-09T12:00:00+03:00');
  await door.publishStory(story({ publishedAt: later, category: 'science' }), editor);
  const reply = await portal.ask('/science/2022/03/06');
  expect(reply.status).toBe(404);
  expect(markupOf(reply.text)).toContain('href="/science/2022/03/04"');
  expect(markupOf(reply.text)).toContain('href="/science/2022/03/09"');
});

test('what cannot be read or asked is refused in words', async ({ portal }) => {
  for (const address of ['/%zz', '/news/%E0%A4%A', '/%00', '/news/%0d%0aX:1']) {
    const reply = await portal.ask(address);
    expect(reply.status, address).toBe(400);
    expectCompletePage(reply);
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const reply = await portal.ask('/news', { method });
    expect(reply.status, method).toBe(405);
    expect(reply.headers['allow']).toBe('GET, HEAD');
    expectCompletePage(reply);
  }
});
