import { expect, it } from 'vitest';
import type { Answer } from './collect-answer.ts';
import { newRequestContext } from './request-context.ts';
import { settleAnswer } from './settle-answer.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };

function answer(given: Partial<Answer> = {}): Answer {
  return { status: 200, headers: html, body: Buffer.from('<p>страница</p>'), ...given };
}

/** The settled answer; fails the test where there is none. */
function settled(given: Answer, context = newRequestContext()): Answer {
  const got = settleAnswer(given, context);
  if (got.kind === 'failure') throw new Error(`failed with ${got.status}`);
  return got.answer;
}

it('gives the status and the headers a page asked for', () => {
  const context = { ...newRequestContext(), status: 410 };
  context.headers.set('X-Robots-Tag', 'noindex');
  const got = settled(answer(), context);
  expect(got.status).toBe(410);
  expect(got.headers).toEqual({ ...html, 'x-robots-tag': 'noindex' });
  expect(got.body.toString()).toBe('<p>страница</p>');
});

it('leaves nothing of the framework in the headers, and what a route said itself', () => {
  const framework = {
    vary: 'rsc, next-router-state-tree, Accept-Encoding',
    'cache-control': 'private, no-cache, no-store, max-age=0',
    'x-nextjs-cache': 'MISS',
    'x-middleware-rewrite': '/x',
    'x-powered-by': 'Next.js',
    link: '</a.woff2>; rel=preload; as="font"; crossorigin="", </b.css>; rel=preload; as="style"',
  };
  expect(settled(answer({ headers: { ...html, ...framework } })).headers).toEqual({
    ...html,
    vary: 'Accept-Encoding',
    link: '</a.woff2>; rel=preload; as="font"; crossorigin=""',
  });
  const developing = { ...html, 'cache-control': 'no-store, must-revalidate' };
  expect(settled(answer({ headers: developing })).headers).toEqual(html);
  const own = { 'content-type': 'application/rss+xml', 'cache-control': 'public, max-age=60' };
  expect(settled(answer({ headers: own })).headers).toEqual(own);
});

it("sends a reader on without the framework's document, whatever status the page noted", () => {
  const moved = answer({ status: 308, headers: { ...html, location: '/society/2023/12/13/x' } });
  const got = settled(moved, { ...newRequestContext(), status: 404 });
  expect(got.status).toBe(308);
  expect(got.headers).toEqual({ location: '/society/2023/12/13/x' });
  expect(got.body).toHaveLength(0);
});

it('takes the empty page of a failed render for what it is', () => {
  const failed = answer({ status: 500, body: Buffer.from('<html id="__next_error__"></html>') });
  expect(settleAnswer(failed, newRequestContext())).toEqual({ kind: 'failure', status: 500 });
  const away = { ...newRequestContext(), databaseFailed: true };
  expect(settleAnswer(failed, away)).toEqual({ kind: 'failure', status: 503 });
  const silent = answer({ status: 503, headers: {}, body: Buffer.alloc(0) });
  expect(settleAnswer(silent, newRequestContext()).kind).toBe('failure');
});

it('leaves what an interface says of its own failure', () => {
  const own = answer({
    status: 503,
    headers: { 'content-type': 'application/problem+json' },
    body: Buffer.from('{"title":"Later"}'),
  });
  expect(settled(own)).toEqual(own);
});

it('ends the head with what the page says of itself, and leaves documents alone', () => {
  const context = { ...newRequestContext(), head: '<title>Паром</title>' };
  const page = '<html><head><meta></head><body></head></body></html>';
  expect(settled(answer({ body: Buffer.from(page) }), context).body.toString()).toBe(
    '<html><head><meta><title>Паром</title></head><body></head></body></html>',
  );
  const document = answer({
    headers: { 'content-type': 'application/xml' },
    body: Buffer.from(page),
  });
  expect(settled(document, context).body.toString()).toBe(page);
});
