import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type Bucket, createRateLimits, type RateLimits } from './rate-limits.ts';

/** As much of a request as tells who sent it. */
function from(remoteAddress: string | undefined, forwarded?: string): IncomingMessage {
  return {
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage;
}

/** How many requests pass before one does not. */
async function passes(limits: RateLimits, request: IncomingMessage, bucket: Bucket) {
  for (let count = 0; count < 100_000; count++) {
    if ((await limits.take(request, bucket)) !== null) return count;
  }
  return Number.POSITIVE_INFINITY;
}

describe('whom a request counts for', () => {
  const near = createRateLimits({ trustedProxies: ['10.0.0.0/8', 'fd00::1'] });

  it.each([
    ['an address of its own', from('198.51.100.7'), '198.51.100.7'],
    ['the same over IPv6 sockets', from('::ffff:198.51.100.7'), '198.51.100.7'],
    ['a household of IPv6', from('2001:db8:1:2:aaaa::1'), '2001:db8:1:2::/64'],
    ['what a stranger says of others', from('198.51.100.7', '203.0.113.9'), '198.51.100.7'],
    ['what our proxy says', from('10.1.2.3', '203.0.113.9'), '203.0.113.9'],
    ['our proxy over IPv6', from('fd00::1', '2001:db8:5:6::1'), '2001:db8:5:6::/64'],
    ['the last our proxies do not know', from('10.1.2.3', '1.1.1.1, 203.0.113.9'), '203.0.113.9'],
    ['two proxies of ours', from('10.1.2.3', '203.0.113.9, 10.9.9.9'), '203.0.113.9'],
    ['no address at all', from('10.1.2.3', 'unknown'), '10.1.2.3'],
    ['a socket of the file system', from(undefined), 'local'],
  ])('%s', (_, request, expected) => {
    expect(near.addressOf(request)).toBe(expected);
  });

  it('believes nobody unless told to', () => {
    const limits = createRateLimits({ trustedProxies: [] });
    expect(limits.addressOf(from('127.0.0.1', '203.0.113.9'))).toBe('127.0.0.1');
  });
});

describe('how often', () => {
  it('lets an office read, and says to a program that runs wild when to come back', async () => {
    const limits = createRateLimits({ trustedProxies: [] });
    const wild = from('198.51.100.7');
    expect(await passes(limits, wild, 'read')).toBeGreaterThanOrEqual(1_000);
    const wait = await limits.take(wild, 'read');
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(await limits.take(from('198.51.100.8'), 'read')).toBeNull();
    expect(await limits.take(wild, 'write')).toBeNull();
  });

  it('counts one household once, whatever addresses it takes', async () => {
    const limits = createRateLimits({ trustedProxies: [] });
    await passes(limits, from('2001:db8:1:2::1'), 'write');
    expect(await limits.take(from('2001:db8:1:2:ffff::9'), 'write')).not.toBeNull();
    expect(await limits.take(from('2001:db8:1:3::1'), 'write')).toBeNull();
  });

  it('lets who guesses tokens write no more', async () => {
    const limits = createRateLimits({ trustedProxies: [] });
    const guessing = from('198.51.100.7');
    expect(await limits.take(guessing, 'write')).toBeNull();
    expect(await passes(limits, guessing, 'refused')).toBeLessThan(100);
    expect(await limits.take(guessing, 'write')).not.toBeNull();
    expect(await limits.take(guessing, 'read')).toBeNull();
    expect(await limits.take(from('198.51.100.8'), 'write')).toBeNull();
  });

  it('forgets whom it has not seen longest, in the place of growing', async () => {
    const limits = createRateLimits({ trustedProxies: [] });
    await passes(limits, from('198.51.100.7'), 'write');
    for (let at = 0; at < 20_000; at++) {
      await limits.take(from(`10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`), 'write');
    }
    expect(await limits.take(from('198.51.100.7'), 'write')).toBeNull();
  });
});
