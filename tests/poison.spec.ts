import type { Question, Reply } from './ask.ts';
import { expectSame } from './complete-page.ts';
import { expect, test } from './portal.ts';
import { editor, story } from './test-stories.ts';

/**
 * What makes the framework or a careless cache answer something else than the page. Whoever sends it
 * is the first to ask; then an ordinary reader comes.
 */
const mark = 'poison.example';
const poisons: { name: string; headers?: Record<string, string>; query?: string }[] = [
  { name: 'a page of the framework', headers: { RSC: '1' } },
  { name: 'its parameter', query: '?_rsc=abc' },
  { name: 'both', headers: { RSC: '1' }, query: '?_rsc=1' },
  {
    name: 'a prefetch',
    headers: {
      RSC: '1',
      'Next-Router-Prefetch': '1',
      'Next-Router-Segment-Prefetch': '/_tree',
      'Next-Router-State-Tree': '%5B%22%22%2C%7B%7D%5D',
      'Next-Url': '/search',
      Purpose: 'prefetch',
    },
  },
  { name: 'an action', headers: { 'Next-Action': 'a'.repeat(42), 'Next-HMR-Refresh': '1' } },
  {
    name: 'data',
    headers: { 'X-Nextjs-Data': '1', 'X-Nextjs-Cache': 'HIT', 'X-Nextjs-Postponed': '1' },
  },
  {
    name: 'inner ways',
    headers: {
      'X-Middleware-Subrequest': 'middleware:middleware:middleware:middleware:middleware',
      'X-Middleware-Rewrite': `https://${mark}/`,
      'X-Middleware-Next': '1',
      'X-Invoke-Status': '500',
      'X-Invoke-Path': '/_error',
      'X-Matched-Path': '/_error',
      'X-Now-Route-Matches': '1=search',
      'X-Prerender-Revalidate': mark,
      'X-After-Event': '999999999',
      'X-Event': '999999999',
    },
  },
  {
    name: 'a proxy',
    headers: {
      Forwarded: `for=127.0.0.1;host=${mark};proto=https`,
      'X-Forwarded-Host': mark,
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-For': '127.0.0.1',
      'X-Forwarded-Port': '1',
      'X-Forwarded-Prefix': `//${mark}`,
      'X-Original-Url': '/search',
      'X-Rewrite-Url': '/search',
      'X-HTTP-Method-Override': 'POST',
    },
  },
  { name: 'another host', headers: { Host: mark } },
  {
    name: 'a reader of their own',
    headers: {
      Cookie: `__prerender_bypass=${mark}; __next_preview_data=${mark}; theme=dark`,
      Authorization: `Bearer ${mark}`,
    },
  },
  {
    name: 'wishes',
    headers: {
      Accept: 'text/x-component',
      'Accept-Language': 'de',
      Range: 'bytes=0-9',
      'Save-Data': 'on',
      'Cache-Control': 'no-cache',
    },
  },
];

const framework = /^(?:server|set-cookie|x-powered-by|x-next|x-middleware|next-|rsc)/;

for (const { name, headers = {}, query = '' } of poisons) {
  test(`${name} is not in the page the next reader gets`, async ({ portal, door }) => {
    const { path } = await door.publishStory(story(), editor);
    const former = await door.publishStory(story(), editor);
    await door.moveStory(former.id, { category: 'culture' }, editor);
    // Each kind of answer: fresh, listed, absent, redirected, for programs.
    const targets: [string, number][] = [
      [path ?? '', 200],
      [former.path ?? '', 308],
      ['/search', 200],
      ['/society', 200],
      ['/tags/no-such-tag', 404],
      [`/no-such-page-${former.id}`, 404],
      ['/api/latest', 200],
    ];
    for (const [target, status] of targets) {
      const question: Question = { headers: { 'Accept-Encoding': 'identity', ...headers } };
      const sent = await portal.ask(target + query, question);
      const read = await portal.ask(target);
      for (const reply of [sent, read]) expectClean(reply, `${target}, ${status}`, status);
      if (status !== 200) continue;
      await expectSame(() =>
        Promise.all([
          portal.ask(target + query, question).then(({ text }) => text),
          portal.ask(target).then(({ text }) => text),
        ]),
      );
    }
  });
}

/** An answer as any reader gets it: its status and kind, and no word of what was sent. */
function expectClean({ status, headers, text }: Reply, name: string, expected: number): void {
  expect(status, name).toBe(expected);
  expect(text, name).not.toContain(mark);
  expect(JSON.stringify(headers), name).not.toContain(mark);
  expect(Object.keys(headers).filter((one) => framework.test(one))).toEqual([]);
  const kind = name.startsWith('/api/') ? /^application\/json/ : /^text\/html/;
  if (expected !== 308) expect(headers['content-type'], name).toMatch(kind);
  if (expected === 308) expect(headers['location'], name).toMatch(/^\/culture\//);
  if (kind.source.includes('html') && expected !== 308) expect(text, name).toContain('</html>');
}
