import { brotliCompressSync, gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { item, push, refusal, token, tokens } from './test-push.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

describe('nobody is let in', () => {
  it.each([
    ['without a token', { Authorization: '' }, tokens],
    ['with a token of nobody', { Authorization: 'Bearer a-token-of-sixteen-sign' }, tokens],
    ['with a name', { Authorization: 'Bearer zarechye' }, tokens],
    ['in another manner', { Authorization: `Basic ${token}` }, tokens],
    ['where no tokens are configured', {}, new Map<string, string>()],
  ])('%s', async (_, headers, known) => {
    const answer = await push(item(), headers, known);
    expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer\b/);
    expect((await refusal(answer)).status).toBe(401);
  });
});

describe('what is no news is refused in words', () => {
  it.each([
    ['{"uri": ', 400, /not valid JSON/],
    ['<rss version="2.0"><channel><title>Лента</title></channel></rss>', 400, /no items/],
    ['<rss version="2.0"><channel><item>', 400, /cut short/],
    ['<!DOCTYPE html><html><body>404</body></html>', 415, /an HTML page/],
    ['<urlset></urlset>', 415, /a sitemap/],
    ['"news"', 400, /cannot be read/],
    ['[]', 400, /no items/],
    [{ headline: 'Без адреса', type: 'text' }, 400, /"uri"/],
    [item({ headlines: [] }), 400, /^headline: there is none$/],
    [item({ versionCreated: 'вчера' }), 422, /date/],
    [item({ headlines: [{ value: 'ы'.repeat(600) }] }), 422, /headline/],
    [item({ type: 'picture' }), 422, /an item of type picture/],
    [[item({ headlines: [] }), item({ versionCreated: 'вчера' })], 422, /item 1: .*; item 2: /],
  ])('%j: %i', async (document, status, words) => {
    const told = await refusal(await push(document));
    expect(told.status).toBe(status);
    expect(told.detail).toMatch(words);
  });

  it('by its type', async () => {
    for (const type of ['text/html', 'image/jpeg', 'application/x-www-form-urlencoded']) {
      const answer = await push(item(), { 'Content-Type': type });
      expect(answer.headers.get('Accept-Post')).toContain('application/json, application/xml');
      expect((await refusal(answer)).status).toBe(415);
    }
    const { status } = await push(item(), {
      'Content-Type': 'application/ninjs+json; charset=utf-8',
    });
    expect(status).toBe(201);
  });

  it('by how it is compressed, unless by gzip', async () => {
    const answer = await push(brotliCompressSync(JSON.stringify(item())), {
      'Content-Encoding': 'br',
    });
    expect(answer.headers.get('Accept-Encoding')).toBe('gzip');
    const { status, detail } = await refusal(answer);
    expect([status, detail]).toEqual([415, expect.stringContaining('not by br')]);
    const taken = await push(gzipSync(JSON.stringify(item())), { 'Content-Encoding': 'gzip' });
    expect(taken.status).toBe(201);
  });

  it('by its size, told or not', async () => {
    const told = await push(item(), { 'Content-Length': String(11 * 1024 * 1024) });
    expect((await refusal(told)).status).toBe(413);
    const long = await push(item({ note: ' '.repeat(11 * 1024 * 1024) }));
    expect((await refusal(long)).status).toBe(413);
    const many = Array.from({ length: 201 }, (_, at) => item({ uri: `urn:${at}` }));
    expect((await refusal(await push(many))).status).toBe(413);
  });
});
