import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { mayReadMetrics } from './may-read-metrics.ts';

const token = 'a-token-of-the-operator';

function request(remoteAddress: string | undefined, headers: Record<string, string> = {}) {
  return {
    socket: { remoteAddress },
    headers: { host: 'localhost:3000', ...headers },
  } as unknown as IncomingMessage;
}

it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('opens to %s', (address) => {
  expect(mayReadMetrics(request(address), null)).toBe(true);
});

it.each(['198.51.100.7', '10.0.0.1', '::ffff:10.0.0.1', 'fe80::1', undefined])(
  'does not open to %s without the token',
  (address) => {
    expect(mayReadMetrics(request(address), token)).toBe(false);
    expect(mayReadMetrics(request(address), null)).toBe(false);
    const bearer = request(address, { authorization: `Bearer ${token}` });
    expect(mayReadMetrics(bearer, token)).toBe(true);
    expect(mayReadMetrics(bearer, null)).toBe(false);
  },
);

it.each(['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])(
  'does not open to what a proxy of this machine passes on: %s',
  (name) => {
    expect(mayReadMetrics(request('127.0.0.1', { [name]: '127.0.0.1' }), token)).toBe(false);
  },
);

it('does not open under a public name: a proxy, or a page of a stranger, asks so', () => {
  expect(mayReadMetrics(request('127.0.0.1', { host: 'news.example.by' }), token)).toBe(false);
  expect(mayReadMetrics(request('::1', { host: '[::1]:3000' }), token)).toBe(true);
});

it.each([
  '',
  'Bearer',
  'Bearer a-token-of-the-operato',
  `Basic ${token}`,
  `Bearer ${token}s`,
  `Bearer ${token} ${token}`,
])('does not open to «%s»', (authorization) => {
  expect(mayReadMetrics(request('198.51.100.7', { authorization }), token)).toBe(false);
});
