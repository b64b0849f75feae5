import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestOptions, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { loadFiles } from './load-files.ts';
import { createStaticFiles } from './static-files.ts';

const chunk = '/_next/static/chunks/0a1b.js';
const font = '/_next/static/media/serif.p.1a2b.woff2';
const text = 'export const news = "Вестка";\n'.repeat(50);
const root = mkdtempSync(join(tmpdir(), 'files-'));
let port = 0;

const files = {
  [chunk]: text,
  [`${chunk}.br`]: brotliCompressSync(text),
  [`${chunk}.gz`]: gzipSync(text),
  [font]: 'font',
  '/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '/.env': 'SECRET=1',
  '/.well-known/security.txt': 'Contact: mailto:news@example.by\n',
};
for (const [path, bytes] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
}
writeFileSync(`${root}-secret.txt`, 'secret');

const take = createStaticFiles(root);
const server = createServer((incoming, outgoing) => {
  if (!take(incoming, outgoing)) outgoing.writeHead(299, 'Page').end('a page');
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
  rmSync(`${root}-secret.txt`);
});

/** Nothing is decoded, followed or completed on the way. */
function ask(path: string, headers: RequestOptions['headers'] = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>(
    (resolve, reject) => {
      request({ port, host: '127.0.0.1', path, method, headers }, async (answer) => {
        const parts: Buffer[] = [];
        for await (const part of answer as AsyncIterable<Buffer>) parts.push(part);
        const given = answer.headers as Record<string, string>;
        resolve({ status: answer.statusCode ?? 0, headers: given, body: Buffer.concat(parts) });
      })
        .on('error', reject)
        .end();
    },
  );
}

describe('a file of the build', () => {
  it('is found by its whole address too', async () => {
    expect((await ask(`http://vestka.example${chunk}?v=1`)).body.toString()).toBe(text);
  });

  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip, br;q=0', gunzipSync],
    [undefined, 'gzip;q=0', (bytes: Buffer) => bytes],
    [undefined, '', (bytes: Buffer) => bytes],
  ])('comes as %s to who accepts %s', async (encoding, accepted, decode) => {
    const { status, headers, body } = await ask(chunk, { 'Accept-Encoding': accepted });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-encoding']).toBe(encoding);
    expect(decode(body).toString()).toBe(text);
  });

  it('has another tag in another form, and answers 304 to each that is known', async () => {
    const plain = await ask(chunk);
    const packed = await ask(chunk, { 'Accept-Encoding': 'br' });
    const tag = packed.headers['etag'] ?? '';
    expect(plain.headers['etag']).not.toBe(tag);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const answer = await ask(chunk, { 'Accept-Encoding': 'br', 'If-None-Match': known });
      expect([answer.status, answer.body.length], known).toEqual([304, 0]);
      expect(answer.headers).toMatchObject({ etag: tag, vary: 'Accept-Encoding' });
      expect(answer.headers['cache-control']).toContain('immutable');
    }
    expect((await ask(chunk, { 'If-None-Match': tag })).status).toBe(200);
  });

  it('sends HEAD the same headers and no body', async () => {
    const [get, head] = await Promise.all([ask(chunk), ask(chunk, {}, 'HEAD')]);
    expect(head.status).toBe(200);
    expect(head.headers).toEqual({ ...get.headers, date: head.headers['date'] });
    expect(head.body).toHaveLength(0);
  });

  it('is answered without its query, and in no other spelling', async () => {
    expect((await ask(`${chunk}?dpl=1`)).status).toBe(200);
    for (const path of [`${chunk}/`, chunk.replace('0a1b', '%30a1b'), `${chunk}.br`]) {
      expect((await ask(path)).status, path).toBe(404);
    }
  });

  it('is only read', async () => {
    const { status, headers } = await ask(chunk, {}, 'POST');
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });
});

describe('a part of a file', () => {
  it.each([
    ['bytes=0-9', 206, text.slice(0, 10)],
    ['bytes=1500-', 206, Buffer.from(text).subarray(1500).toString()],
    ['bytes=-8', 206, Buffer.from(text).subarray(-8).toString()],
    ['bytes=999999-', 416, ''],
    ['bytes=9-5', 200, text],
    ['bytes=0-1,5-6', 200, text],
    ['lines=1-2', 200, text],
  ])('%s answers %i', async (range, status, expected) => {
    const answer = await ask(chunk, { Range: range });
    expect([answer.status, answer.body.toString()]).toEqual([status, expected]);
    expect(answer.headers['content-length'] ?? '0').toBe(String(answer.body.length));
    const size = Buffer.byteLength(text);
    if (status === 206)
      expect(answer.headers['content-range']).toMatch(RegExp(`^bytes \\d.*/${size}$`));
    if (status === 416) expect(answer.headers['content-range']).toBe(`bytes */${size}`);
  });

  it('is not sent of a file that changed since the first part', async () => {
    const tag = (await ask(chunk)).headers['etag'] ?? '';
    expect((await ask(chunk, { Range: 'bytes=0-1', 'If-Range': tag })).status).toBe(206);
    expect((await ask(chunk, { Range: 'bytes=0-1', 'If-Range': '"older"' })).status).toBe(200);
  });
});

test('a public file is kept for an hour only: its name carries no digest', async () => {
  const { headers, body } = await ask('/icon.svg', { 'Accept-Encoding': 'br' });
  expect(headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=3600',
  });
  expect(headers).not.toHaveProperty('vary');
  expect(body.toString()).toBe(files['/icon.svg']);
  expect((await ask('/.well-known/security.txt')).status).toBe(200);
});

test('who saves data gets no font', async () => {
  const saving = await ask(font, { 'Save-Data': 'on' });
  expect([saving.status, saving.body.length, saving.headers['vary']]).toEqual([
    204,
    0,
    'Save-Data',
  ]);
  expect(saving.headers['cache-control']).toBe('public, max-age=86400');
  const other = await ask(font, { 'Save-Data': 'off' });
  expect([other.status, other.headers['vary']]).toEqual([200, 'Save-Data']);
  expect((await ask('/icon.svg', { 'Save-Data': 'on' })).status).toBe(200);
});

test('a file that is not there is a short 404 nobody keeps, with a way to no page', async () => {
  for (const path of ['/_next/static/chunks/gone.js', '/_next/image?url=%2Ficon.svg', '/_next/']) {
    const { status, headers, body } = await ask(path);
    expect([status, headers['cache-control']], path).toEqual([404, 'no-store']);
    expect(body.length).toBeLessThan(50);
  }
});

test.each([
  '/',
  '/news',
  '/_next',
  '/.env',
  '/chunks',
  '/../secret.txt',
  `/..%2f${root.split('/').at(-1)}-secret.txt`,
  '/%2e%2e/etc/passwd',
  '/icon.svg/../.env',
])('%s is no file', async (path) => {
  expect((await ask(path)).body.toString()).toBe('a page');
});

describe('the service worker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'worker-'));
  writeFileSync(join(folder, 'sw.js'), 'keeps();');
  writeFileSync(join(folder, 'sw-off.js'), 'goes();');
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    [true, 'keeps();'],
    [false, 'goes();'],
  ])('is itself or what takes it away (%s), always asked for anew', async (withWorker, body) => {
    const files = loadFiles(folder, {}, withWorker);
    expect([...files.keys()]).toEqual(['/sw.js']);
    const form = files.get('/sw.js')?.identity;
    expect(form?.bytes.toString()).toBe(body);
    expect(form?.headers).toMatchObject({
      'Cache-Control': 'no-cache',
      'Content-Type': 'text/javascript; charset=utf-8',
    });
  });
});
