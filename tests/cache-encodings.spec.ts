import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Question, Reply } from './ask.ts';
import { expect, test } from './portal.ts';

/** What a shared cache and a browser get of one page, by the encodings they take (RFC 9110, section 12.5.3). */

/** A page no event changes. */
const steady = '/terms';

/** A page that is read again has brotli a moment later; one that fits into a packet is not compressed. */
async function untilBrotli(portal: Asked, address: string): Promise<void> {
  const headers = { 'Accept-Encoding': 'br' };
  const isSmall = async () => (await portal.ask(address)).bytes.length < 1_000;
  if (await isSmall()) return;
  await expect
    .poll(async () => (await portal.ask(address, { headers })).headers['content-encoding'])
    .toBe('br');
}

interface Asked {
  ask(address: string, question?: Question): Promise<Reply>;
}

function decode({ bytes, headers }: Reply): string {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(bytes).toString();
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}

test('HEAD is the head of the page', async ({ portal }) => {
  for (const address of [steady, '/api/places', '/no-such-page']) {
    await untilBrotli(portal, address);
    for (const accepted of ['gzip', 'br', 'identity']) {
      const question = { headers: { 'Accept-Encoding': accepted } };
      const page = await portal.ask(address, question);
      const head = await portal.ask(address, { ...question, method: 'HEAD' });
      expect(head.status, address).toBe(page.status);
      expect(head.bytes).toHaveLength(0);
      const changing = ({ headers: { date, age, 'cache-control': _, ...rest } }: Reply) => rest;
      expect(changing(head), `${address} ${accepted}`).toEqual(changing(page));
      expect(Number(head.headers['age'])).toBeGreaterThanOrEqual(Number(page.headers['age']));
    }
  }
});

test('one page in every encoding, as the reader weighs them', async ({ portal }) => {
  const expected: [string | undefined, RegExp][] = [
    [undefined, /^none$/],
    ['', /^none$/],
    ['identity', /^none$/],
    ['gzip', /^gzip$/],
    ['GZip', /^gzip$/],
    ['br', /^br$/],
    ['gzip, deflate, br, zstd', /^br$/],
    ['gzip;q=1.0, br;q=0.5', /^gzip$/],
    ['br;q=0, gzip', /^gzip$/],
    ['br;q=0.2,gzip;q=0.1,identity;q=0.9', /^none$/],
    ['gzip;q=0, br;q=0', /^none$/],
    ['*', /^(?:br|gzip)$/],
    ['*;q=0, gzip', /^gzip$/],
    ['zstd, compress', /^none$/],
    ['nonsense;;q=x', /^none$/],
  ];
  const plain = (await portal.ask(steady)).text;
  await untilBrotli(portal, steady);
  for (const [accepted, encoding] of expected) {
    const headers: Record<string, string> = {};
    if (accepted !== undefined) headers['Accept-Encoding'] = accepted;
    const reply = await portal.ask(steady, { headers });
    expect(reply.headers['content-encoding'] ?? 'none', accepted).toMatch(encoding);
    expect(reply.headers['vary'], accepted).toMatch(/accept-encoding/i);
    expect(Number(reply.headers['content-length']), accepted).toBe(reply.bytes.length);
    expect(decode(reply) === plain, `${accepted}: the same page`).toBe(true);
  }
});
