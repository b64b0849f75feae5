import { expect, test } from 'vitest';
import { isPublicAddress, lookupPublic, requirePublicHost } from './public-address.ts';

test.each([
  ...['127.0.0.1', '127.8.8.8', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254'],
  ...['168.63.129.16', '::ffff:168.63.129.16'],
  ...['0.0.0.0', '100.64.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1'],
  ...['::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '::ffff:a00:1', '64:ff9b::a00:1'],
  ...['::7f00:1', '4000::1', 'fec0::1'],
  ...['2002:7f00:1::', 'ff02::1', '2001:db8::1', 'nonsense', ''],
])('%s is not of the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['93.184.216.34', '8.8.8.8', '2606:4700:4700::1111'])('%s is', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test('a private address in brackets is refused before anything connects', () => {
  expect(() => requirePublicHost('[::1]')).toThrow('::1 is not an address of the public internet');
  expect(() => requirePublicHost('news.example')).not.toThrow();
});

test('a name that leads home is refused by the resolver itself, which tells nobody where it leads', async () => {
  const error = await new Promise((resolve) => {
    lookupPublic('localhost', { all: true }, (failure) => resolve(failure));
  });
  expect((error as Error).message).toBe(
    'localhost leads to an address that is not of the public internet',
  );
});
