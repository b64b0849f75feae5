import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { useFront } from './test-front.ts';
import { ask } from './test-line.ts';

const using = useFront();
const long = `<p>${'Новость дня. '.repeat(400)}</p>`;

/** Reads a page until its brotli is made. */
async function untilBrotli(origin: string, path: string): Promise<void> {
  await expect
    .poll(async () => {
      const reply = await ask(origin, path, { headers: { 'Accept-Encoding': 'br' } });
      return reply.headers['content-encoding'];
    })
    .toBe('br');
}

describe('a page', () => {
  it('is rendered once, then given from memory, whole and compressed as the reader likes', async () => {
    const press = await using.press(() => ({ text: long }));
    const { origin } = await using.front([press]);
    const wanted = { identity: '', gzip: 'gzip', br: 'gzip, br' };
    await untilBrotli(origin, '/news');
    for (let round = 0; round < 2; round++) {
      for (const [encoding, accepted] of Object.entries(wanted)) {
        const reply = await ask(origin, '/news', { headers: { 'Accept-Encoding': accepted } });
        expect(reply.status).toBe(200);
        expect(reply.headers['content-encoding']).toBe(
          encoding === 'identity' ? undefined : encoding,
        );
        expect(reply.headers['content-length']).toBe(String(reply.bytes.length));
        expect(reply.headers['vary']).toBe('Accept-Encoding');
        const decode = {
          identity: (bytes: Buffer) => bytes,
          gzip: gunzipSync,
          br: brotliDecompressSync,
        };
        expect(decode[encoding as 'br'](reply.bytes).toString()).toBe(long);
      }
    }
    expect(press.asked).toEqual(['/news']);
  });

  it('is compressed the better way for those who take it, once it is read again', async () => {
    const press = await using.press(() => ({ text: long }));
    const { origin, pages } = await using.front([press]);
    const askFor = (accepted: string) =>
      ask(origin, '/news', { headers: { 'Accept-Encoding': accepted } });
    const first = await askFor('br, gzip');
    expect(first.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(first.bytes).toString()).toBe(long);
    const before = pages.figures();
    // Nothing but the smaller form is lacking: who takes no other gets the page as it is.
    const plain = await askFor('br, gzip;q=0');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.text).toBe(long);
    await untilBrotli(origin, '/news');
    const { bytes, headers } = await askFor('gzip, br');
    expect(headers['etag']).toBe(first.headers['etag']);
    expect(bytes.length).toBeLessThan(first.bytes.length);
    // It counts against the cache's bounds like any other bytes.
    expect(pages.figures()).toMatchObject({ bytes: before.bytes + bytes.length, pages: 1 });
    expect((await askFor('gzip')).bytes).toEqual(first.bytes);
    expect(press.asked).toEqual(['/news']);
  });

  it('says how old it is and how long it may be kept', async () => {
    const press = await using.press();
    let now = Date.now();
    const { origin, pages } = await using.front([press], { clock: () => now });
    await ask(origin, '/news');
    const { begunAt = 0 } = pages.find({
      target: '/news',
      path: '/news',
      kind: 'list',
      day: null,
    })?.stored ?? { begunAt: 0 };
    now = begunAt + 42_900;
    const reply = await ask(origin, '/news');
    expect(reply.headers['age']).toBe('42');
    // Five seconds from now, for caches that nobody can tell of a withdrawal.
    expect(reply.headers['cache-control']).toBe('public, max-age=0, must-revalidate, s-maxage=47');
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
    expect(reply.headers['strict-transport-security']).toBeDefined();
    expect(reply.headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(Object.keys(reply.headers)).not.toContain('server');
  });

  it('answers HEAD with the head of GET', async () => {
    const press = await using.press(() => ({ text: long, headers: { link: '</a>; rel=preload' } }));
    const { origin } = await using.front([press]);
    await untilBrotli(origin, '/');
    for (const accepted of ['', 'gzip', 'br']) {
      const headers = { 'Accept-Encoding': accepted };
      const get = await ask(origin, '/', { headers });
      const head = await ask(origin, '/', { headers, method: 'HEAD' });
      expect(head.bytes).toHaveLength(0);
      for (const reply of [get, head]) delete reply.headers['date'];
      expect({ ...head.headers, age: '' }).toEqual({ ...get.headers, age: '' });
    }
  });

  it('answers 304 to who has it', async () => {
    const press = await using.press(() => ({ text: long }));
    const { origin } = await using.front([press]);
    const first = await ask(origin, '/');
    const etag = first.headers['etag'] ?? '';
    expect(etag).toMatch(/^W\/"/);
    const known = [etag, etag.slice(2), `"a", ${etag}`, `W/"x" , ${etag.slice(2)},"y"`, '*'];
    for (const tags of known) {
      for (const method of ['GET', 'HEAD']) {
        const reply = await ask(origin, '/', { method, headers: { 'If-None-Match': tags } });
        expect(reply.status, tags).toBe(304);
        expect(reply.bytes).toHaveLength(0);
        for (const name of ['etag', 'cache-control', 'vary', 'date', 'age']) {
          expect(reply.headers[name], name).toBeDefined();
        }
      }
    }
    for (const tags of ['"a"', 'W/"b", "c"', etag.slice(2, -2)]) {
      expect((await ask(origin, '/', { headers: { 'If-None-Match': tags } })).status, tags).toBe(
        200,
      );
    }
  });

  it('answers 304 by its date only where that covers all there is in it, and no tag is given', async () => {
    const changed = 'Sun, 22 Nov 2026 09:00:00 GMT';
    const press = await using.press(() => ({ text: long, headers: { 'last-modified': changed } }));
    const { origin } = await using.front([press]);
    const statusOf = async (path: string, headers: Record<string, string>) => {
      const reply = await ask(origin, path, { headers });
      expect(reply.headers['last-modified']).toBe(reply.status === 304 ? undefined : changed);
      return reply.status;
    };
    const [before, after] = ['Sun, 22 Nov 2026 08:59:59 GMT', 'Sun, 22 Nov 2026 09:00:01 GMT'];
    for (const feed of ['/rss.xml', '/tags/mosty/rss.xml', '/feed.json']) {
      for (const since of [changed, after]) {
        expect(await statusOf(feed, { 'If-Modified-Since': since }), since).toBe(304);
      }
      for (const since of [before, 'yesterday', '']) {
        expect(await statusOf(feed, { 'If-Modified-Since': since }), since).toBe(200);
      }
      const tagged = { 'If-Modified-Since': after, 'If-None-Match': '"other"' };
      expect(await statusOf(feed, tagged)).toBe(200);
    }
    // Its rails may show what was withdrawn since.
    expect(await statusOf('/society/2023/12/13/x', { 'If-Modified-Since': after })).toBe(200);
  });

  it('is given whole whatever range is asked', async () => {
    const press = await using.press();
    const { origin } = await using.front([press]);
    const reply = await ask(origin, '/', { headers: { Range: 'bytes=0-3' } });
    expect([reply.status, reply.text]).toEqual([200, '<p>страница</p>']);
  });

  it('that is absent has its status and is kept by nobody else', async () => {
    const press = await using.press(() => ({ status: 410 }));
    const { origin } = await using.front([press]);
    const etag = (await ask(origin, '/society/2023/12/13/x')).headers['etag'] ?? '';
    const reply = await ask(origin, '/society/2023/12/13/x', {
      headers: { 'If-None-Match': etag },
    });
    expect(reply.status).toBe(410);
    expect(reply.headers['cache-control']).not.toMatch(/s-maxage|max-age=[1-9]/);
  });

  it('is tagged for a network that can be purged', async () => {
    const notes = { main: ['story:1', 'list:news'], rail: ['card:2', 'top'] };
    const press = await using.press(() => ({ notes }));
    const { origin } = await using.front([press], { isPurged: true });
    const reply = await ask(origin, '/');
    expect(reply.headers['cache-tag']).toBe('story:1,list:news,card:2');
    expect(reply.headers['cache-control']).toMatch(/s-maxage=\d+$/);
  });
});
