import { expect, it } from 'vitest';
import { FormerAddresses, FormerUnknownError } from './former-addresses.ts';
import { limits } from './limits.ts';

function given(known: Record<string, string>) {
  let now = 0;
  const asked = { has: 0, find: [] as string[] };
  let isAway = false;
  const addresses = new FormerAddresses(
    {
      async readFormer(path) {
        asked.find.push(path);
        if (isAway) throw new Error('the database is away');
        return known[path] ?? null;
      },
      async readHasFormer() {
        asked.has += 1;
        if (isAway) throw new Error('the database is away');
        return Object.keys(known).length > 0;
      },
    },
    () => now,
  );
  return {
    addresses,
    asked,
    wait: (ms: number) => (now += ms),
    cut: () => (isAway = true),
  };
}

it('finds where an old address leads', async () => {
  const { addresses } = given({ '/2019/05/most': '/society/2019/05/12/most' });
  expect(await addresses.find('/2019/05/most')).toBe('/society/2019/05/12/most');
  expect(await addresses.find('/2019/05/reka')).toBeNull();
});

it('a publication without old addresses is asked once in a while, and not for each path', async () => {
  const known: Record<string, string> = {};
  const { addresses, asked, wait } = given(known);
  for (let path = 0; path < 50; path++) expect(await addresses.find(`/wp-${path}`)).toBeNull();
  expect(asked).toEqual({ has: 1, find: [] });
  known['/p/1'] = '/society/2019/05/12/most';
  wait(limits.formerAskedMs + 1);
  expect(await addresses.find('/p/1')).toBe('/society/2019/05/12/most');
});

it('with the database away, an address that may have moved is not called missing', async () => {
  const { addresses, cut } = given({ '/p/1': '/society/2019/05/12/most' });
  await addresses.find('/p/1');
  cut();
  await expect(addresses.find('/p/2')).rejects.toBeInstanceOf(FormerUnknownError);
});

it('with the database away from the beginning, a missing page is one', async () => {
  const { addresses, cut } = given({});
  cut();
  expect(await addresses.find('/no-such-page')).toBeNull();
});
