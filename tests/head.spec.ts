import { userAgents } from './ask.ts';
import { expectCompletePage, expectSame, headOf, markupOf } from './complete-page.ts';
import { expect, test } from './portal.ts';
import { editor, story } from './test-stories.ts';

/** What pages say of themselves to programs, in their headers and in their head. */

const day = new Date('2022-03-04T12:00:00+03:00');

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
