import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeFinishedPage, encodeFinishedPage } from '#lib/front/finished-page.ts';
import type { Answer } from './collect-answer.ts';
import { finishAnswer } from './finish-answer.ts';
import { newRequestContext, note, runInRequestContext } from './request-context.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const long = `<html><head></head><body>${'<p>новость</p>'.repeat(500)}</body></html>`;

function finish(given: Partial<Answer> = {}, context = newRequestContext()) {
  const answer = { status: 200, headers: html, body: Buffer.from(long), ...given };
  return finishAnswer(answer, context, 5);
}

describe('a finished page', () => {
  it('is compressed, in a buffer of exact size', async () => {
    const page = await finish();
    if (!('gzip' in page.body)) throw new Error('not compressed');
    const { gzip } = page.body;
    expect(gunzipSync(gzip).toString()).toBe(long);
    expect(page.length).toBe(Buffer.byteLength(long));
    expect(gzip.buffer.byteLength).toBe(gzip.length);
  });

  it.each([
    ['a text that fits into a packet', 'text/plain', 900],
    ['a picture', 'image/webp', 5_000],
    ['a document of unknown kind', 'application/octet-stream', 5_000],
  ])('is left as it is: %s', async (_, type, length) => {
    const body = Buffer.alloc(length, 'x');
    expect((await finish({ headers: { 'content-type': type }, body })).body).toEqual({
      identity: body,
    });
  });

  it.each(['application/json', 'application/rss+xml', 'application/feed+json', 'image/svg+xml'])(
    'is compressed: %s',
    async (type) => {
      expect((await finish({ headers: { 'content-type': type } })).body).toHaveProperty('gzip');
    },
  );

  it('says what it depends on, how long it took, and passes to the front whole', async () => {
    const context = newRequestContext();
    runInRequestContext(context, () => note('story:1', 'list:news'));
    context.notes.rail.add('card:2');
    const page = await finish({}, context);
    expect(page.notes).toEqual({ main: ['story:1', 'list:news'], rail: ['card:2'] });
    expect(page).toMatchObject({ renderMs: 5, event: null });
    expect(decodeFinishedPage(encodeFinishedPage(page))).toEqual(page);
  });

  it('tells which event the answer to a write includes, but not the reader', async () => {
    const page = await finish({ headers: { 'x-event': '17', 'x-robots-tag': 'noindex' } });
    expect(page.event).toBe(17);
    expect(page.headers['x-event']).toBeUndefined();
    expect(page.headers['x-robots-tag']).toBe('noindex');
  });

  it('leaves to the front what the front writes', async () => {
    const front = {
      'cache-control': 'public, max-age=60',
      vary: 'Accept-Encoding',
      etag: '"x"',
      'content-length': '5',
      'set-cookie': 'a=b',
      date: 'x',
    };
    const { headers } = await finish({ headers: { ...html, ...front } });
    expect(Object.keys(headers).sort()).toEqual(['content-security-policy', 'content-type']);
  });

  it('has a policy: of its scripts when it is a page, of nothing when it is a document', async () => {
    expect((await finish()).headers['content-security-policy']).toContain("script-src 'self'");
    const feed = await finish({ headers: { 'content-type': 'application/rss+xml' } });
    expect(feed.headers['content-security-policy']).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
  });
});

describe('the tag of a finished page', () => {
  it('is weak, and the same for the same bytes and status only', async () => {
    const { etag } = await finish();
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect((await finish({}, newRequestContext(5))).etag).toBe(etag);
    expect((await finish({ status: 410 })).etag).not.toBe(etag);
    expect((await finish({ body: Buffer.from(`${long} `) })).etag).not.toBe(etag);
  });

  it('is missing where there is no body', async () => {
    const moved = await finish({
      status: 308,
      headers: { location: '/x' },
      body: Buffer.alloc(0),
    });
    expect(moved).toMatchObject({ etag: null, length: 0, headers: { location: '/x' } });
  });
});
