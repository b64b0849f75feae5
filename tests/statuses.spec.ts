import { userAgents } from './ask.ts';
import { expectCompletePage, expectSame, headOf, markupOf } from './complete-page.ts';
import { expect, test } from './portal.ts';
import { drawPicture, editor, ownWord, story } from './test-stories.ts';

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

test('a withdrawn story leaves nothing of itself at any address it had', async ({
  portal,
  door,
}) => {
  const words = {
    headline: ownWord(),
    lead: ownWord(),
    body: ownWord(),
    tag: ownWord(),
    place: ownWord(),
    author: ownWord(),
    byline: ownWord(),
    alt: ownWord(),
    caption: ownWord(),
    credit: ownWord(),
    correction: ownWord(),
    update: ownWord(),
  };
  const pictureId = await door.storePicture(await drawPicture(300), null);
  const { id, path } = await door.publishStory(
    story({
      headline: `${words.headline} открылся`,
      lead: `Об этом сообщил ${words.lead}.`,
      bodyHtml: `<p>Рассказал ${words.body}.</p>`,
      tags: [words.tag],
      dateline: { day: '2022-03-04', places: [words.place], author: words.author },
      authors: [words.byline],
      urgency: 1,
      pictures: [{ pictureId, alt: words.alt, caption: words.caption, credit: words.credit }],
    }),
    editor,
  );
  await door.correctStory(id, { kind: 'clarification', text: words.correction }, editor);
  await door.updateStory(id, { note: words.update }, editor);
  await door.placeInTopNews(id, 5, null, editor);
  const moved = (await door.moveStory(id, { slug: `pereezd-${id}` }, editor)).path ?? '';
  const shown = await portal.ask(moved);
  const digest = /\/pictures\/([0-9a-f]{32})\//.exec(shown.text)?.[1] ?? '';
  for (const [part, word] of Object.entries(words)) {
    // Names of authors beside the dateline are kept for machines.
    if (part !== 'byline') expect(shown.text, part).toContain(word);
  }
  const picture = `/pictures/${digest}/16x9-320.jpg`;
  expect((await portal.ask(picture)).status).toBe(200);

  await door.withdrawStory(id, 'Редакция проверяет сведения.', editor);

  const traces = [...Object.values(words), digest, moved, path ?? ''];
  const addresses = [path ?? '', moved];
  for (const address of addresses) {
    const reply = await portal.ask(address);
    expect(reply.status, address).toBe(410);
    expectCompletePage(reply);
    expect(markupOf(reply.text)).toContain('Материал снят с публикации');
    expect(markupOf(reply.text)).toContain('Редакция проверяет сведения.');
    expect(markupOf(reply.text)).toMatch(
      /<main[\s\S]*<time dateTime="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+03:00">\d{1,2} [а-я]+ \d{4}, \d\d:\d\d<\/time>[\s\S]*<\/main>/,
    );
    expect(headOf(reply.text)).toContain('<meta name="robots" content="noindex');
    for (const trace of traces.filter((one) => !address.includes(one))) {
      expect(reply.text, `${address} tells ${trace}`).not.toContain(trace);
    }
    expect((await portal.ask(address, { method: 'HEAD' })).status).toBe(410);
  }
  for (const list of ['/', '/news', '/society', '/corrections']) {
    const { text } = await portal.ask(list);
    for (const trace of traces) expect(text, `${list} tells ${trace}`).not.toContain(trace);
  }
  expect((await portal.ask(picture)).status).toBe(410);

  await door.restoreStory(id, editor);
  const back = await portal.ask(moved);
  expect(back.status).toBe(200);
  expect(markupOf(back.text)).toContain(words.headline);
  expect((await portal.ask(path ?? '')).headers['location']).toBe(moved);
  expect((await portal.ask(picture)).status).toBe(200);
});

test('a withdrawn story keeps its address in its own page only as that address', async ({
  portal,
  door,
}) => {
  const headline = `Zamok ${ownWord()}`;
  const { id, path } = await door.publishStory(story({ headline }), editor);
  await door.withdrawStory(id, null, editor);
  const reply = await portal.ask(path ?? '');
  expect(reply.status).toBe(410);
  // The slug spells the headline: no link, title or canonical may repeat it.
  expect(markupOf(reply.text)).not.toContain('zamok-');
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

test("the framework's own headers change nothing", async ({ portal, door }) => {
  const address = (await door.publishStory(story({ publishedAt: day }), editor)).path ?? '';
  const asked: Record<string, string>[] = [
    { RSC: '1' },
    { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-State-Tree': '%5B%5D' },
    { 'Next-Action': '0'.repeat(40) },
    { 'x-middleware-subrequest': 'middleware' },
    { 'x-matched-path': '/about' },
    { 'x-forwarded-host': 'example.org', 'x-forwarded-proto': 'https' },
  ];
  for (const headers of asked) {
    const reply = await portal.ask(address, { headers });
    expect(reply.status, JSON.stringify(headers)).toBe(200);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
  }
  await expectSame(async () => {
    const replies = [
      await portal.ask(address),
      await portal.ask(`${address}?_rsc=abc`),
      ...(await Promise.all(asked.map((headers) => portal.ask(address, { headers })))),
    ];
    return replies.map(({ text }) => text);
  });
});

test('title, description, canonical and robots stand in the head for everyone', async ({
  portal,
  door,
}) => {
  const given = story({ publishedAt: day, category: 'sport' });
  const { path } = await door.publishStory(given, editor);
  const pages: Record<string, string> = {
    '/': 'Вестка: ',
    '/news': 'Все новости — Вестка',
    '/sport': 'Спорт — Вестка',
    '/sport/2022': 'Спорт: 2022 год — Вестка',
    '/sport/2022/03': 'Спорт: март 2022 — Вестка',
    '/sport/2022/03/04': 'Спорт: 4 марта 2022 — Вестка',
    [path ?? '']: `${given.headline.split(':')[0]}`,
    '/state-bodies': 'Государственные органы — Вестка',
    '/about': 'О проекте — Вестка',
  };
  for (const [address, title] of Object.entries(pages)) {
    for (const agent of [userAgents.browser, userAgents.googlebot]) {
      const reply = await portal.ask(address, { headers: { 'User-Agent': agent } });
      expect(reply.status, address).toBe(200);
      expectCompletePage(reply);
      const head = headOf(reply.text);
      const canonical = address === '/' ? portal.url : portal.url + address;
      expect(head.match(/<title>([^<]*)/)?.[1], address).toContain(title);
      expect(head).toMatch(/<meta name="description" content="[^"]{20,}"/);
      expect(head).toContain(`<link rel="canonical" href="${canonical}"/>`);
      expect(head).toContain(
        '<meta name="robots" content="index, follow, max-image-preview:large"/>',
      );
      expect(reply.text.split('rel="canonical"')).toHaveLength(2);
      expect(reply.text.split('<title>')).toHaveLength(2);
    }
    await expectSame(async () => {
      const replies = [await portal.ask(address), await portal.ask(`${address}?utm_source=x`)];
      return replies.map(({ text }) => markupOf(text));
    });
  }
});

test('answers say no more of the server than they must', async ({ portal }) => {
  for (const address of ['/', '/no-such-page', '/flag.svg', '/%zz']) {
    const { headers } = await portal.ask(address);
    for (const name of ['x-powered-by', 'server', 'x-nextjs-cache', 'x-nextjs-prerender']) {
      expect(headers[name], `${address} ${name}`).toBeUndefined();
    }
    expect(headers['x-content-type-options'], address).toBe('nosniff');
    expect(headers['vary'] ?? '', address).not.toMatch(/rsc|next-/i);
  }
});
