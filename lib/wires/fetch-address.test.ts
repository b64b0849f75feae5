import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { FetchError, fetchAddress } from './fetch-address.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(handle: RequestListener): Promise<string> {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const limits = { maxBytes: 10_000, timeoutMs: 2_000 };
const trusted = { ...limits, trusted: true };

test('gives the bytes, their type and where they were in the end', async () => {
  const origin = await serve((request, answer) => {
    if (request.url === '/old') answer.writeHead(301, { location: '/new' }).end();
    else answer.writeHead(200, { 'content-type': 'text/xml; charset=koi8-r' }).end('лента');
  });
  const fetched = await fetchAddress(`${origin}/old`, trusted);
  expect(fetched.bytes.toString()).toBe('лента');
  expect(fetched).toMatchObject({
    contentType: 'text/xml; charset=koi8-r',
    finalUrl: `${origin}/new`,
  });
});

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
] as const)('opens %s', async (encoding, compress) => {
  const origin = await serve((_, answer) => {
    answer.writeHead(200, { 'content-encoding': encoding }).end(compress('лента'));
  });
  expect((await fetchAddress(origin, trusted)).bytes.toString()).toBe('лента');
});

describe('an address from inside a document', () => {
  test.each([
    ['http://127.0.0.1/', '127.0.0.1 is not an address of the public internet'],
    ['http://0x7f.1/', '127.0.0.1 is not an address of the public internet'],
    ['http://[::ffff:10.0.0.1]/', 'is not an address of the public internet'],
    ['http://169.254.169.254/latest/meta-data', '169.254.169.254 is not an address'],
    ['http://localhost/', 'localhost leads to'],
    ['http://user:secret@news.example/', 'carries a user name or password'],
    ['file:///etc/passwd', 'only http and https are fetched'],
    ['not an address', 'is not an address'],
  ])('%s is refused', async (url, reason) => {
    const refused = fetchAddress(url, limits);
    await expect(refused).rejects.toThrow(reason);
    await expect(refused).rejects.toBeInstanceOf(FetchError);
    await expect(refused).rejects.not.toThrow('secret');
  });
});

test('trust ends where a redirect leads to another host', async () => {
  const reached: string[] = [];
  const inner = await serve((request, answer) => {
    reached.push(request.url ?? '');
    answer.end('тайна');
  });
  const outer = await serve((_, answer) => {
    answer.writeHead(302, { location: `${inner}/secret` }).end();
  });
  await expect(fetchAddress(outer, trusted)).rejects.toThrow(
    '127.0.0.1 is not an address of the public internet',
  );
  expect(reached).toEqual([]);
});

test('hosts outside a given list are not asked', async () => {
  const origin = await serve((_, answer) => answer.end());
  await expect(
    fetchAddress(origin, { ...trusted, allowedHosts: ['weather.example'] }),
  ).rejects.toThrow('127.0.0.1 is not among the hosts allowed here');
});

describe('gives up, saying why', () => {
  test('on a status that is no answer', async () => {
    const origin = await serve((_, answer) => answer.writeHead(404).end('нет'));
    await expect(fetchAddress(`${origin}/x`, trusted)).rejects.toMatchObject({
      message: `${origin}/x: answered 404`,
      answered: { status: 404, retryAfter: null },
    });
  });

  test('on redirects without end', async () => {
    const origin = await serve((_, answer) => answer.writeHead(302, { location: '/' }).end());
    await expect(fetchAddress(origin, trusted)).rejects.toThrow('more than 5 redirects');
  });

  test('on a body without end', async () => {
    const origin = await serve((_, answer) => {
      const timer = setInterval(() => answer.write(Buffer.alloc(4000)), 1);
      answer.on('close', () => clearInterval(timer));
    });
    await expect(fetchAddress(origin, trusted)).rejects.toThrow('larger than 10000 bytes');
  });

  test('on a small body that unpacks into a large one', async () => {
    const origin = await serve((_, answer) => {
      answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000)));
    });
    await expect(fetchAddress(origin, trusted)).rejects.toThrow(/larger than 10000 bytes/);
  });

  test('on an answer that breaks off', async () => {
    const origin = await serve((_, answer) => {
      answer.writeHead(200, { 'content-length': '5000' }).write('<rss>');
      setImmediate(() => answer.destroy());
    });
    await expect(fetchAddress(origin, trusted)).rejects.toThrow(`${origin}: the server hung up`);
  });

  test('on a server that says nothing', async () => {
    const origin = await serve(() => {});
    await expect(fetchAddress(origin, { ...trusted, timeoutMs: 100 })).rejects.toThrow(
      'no complete answer in 0.1 s',
    );
  });
});
