import { startTestProvider } from '#lib/weather/test-provider.ts';
import { examinePages } from '../scripts/examine-pages.ts';
import { ask } from './ask.ts';
import { chromiumPath } from './chromium.ts';
import { findByNu, findByRules, hasJava } from './html-rules.ts';
import { openDoor } from './open-door.ts';
import { makeProofPages } from './page-proof.ts';
import { listPages } from './page-types.ts';
import { test as base, expect } from './portal.ts';
import { makeDataDir, removeData, startPortal } from './portal-process.ts';

/** Every kind of page and edge, judged by validators that others wrote. */

interface Proof {
  /** Of the portal, `http://localhost:PORT`. */
  url: string;
  pages: { name: string; path: string; html: string }[];
}

/** A portal of their own: with a forecast, and without samples, which search engines are shut from. */
const test = base.extend<object, { proof: Proof }>({
  proof: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here
    async ({}, use) => {
      const dataDir = await makeDataDir();
      const door = await openDoor(dataDir);
      const listed = listPages(await makeProofPages(door, 2008));
      await door.close();
      const provider = await startTestProvider();
      const portal = await startPortal({
        DATA_DIR: dataDir,
        WEATHER_PROVIDER: 'met-norway',
        WEATHER_URL: provider.url,
        WEATHER_CONTACT: 'desk@vestka.example',
      });
      try {
        // A reader's masthead asks like this.
        await ask(portal.url, '/api/weather?place=lida');
        for (const path of ['/weather', '/weather/lida']) {
          const shown = async () => (await ask(portal.url, path)).text;
          await expect.poll(shown, { timeout: 30_000 }).toContain('class="weather-now"');
        }
        const pages: Proof['pages'] = [];
        for (const { name, path, status } of listed) {
          const reply = await ask(portal.url, path);
          expect(reply.status, `${name}: ${path}`).toBe(status);
          pages.push({ name, path, html: reply.text });
        }
        await use({ url: portal.url, pages });
      } finally {
        await portal.stop();
        await provider.close();
        await removeData({ dataDir });
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.describe.configure({ timeout: 180_000 });

/** Proves that a validator reads what it is given: an element that is nowhere closed, twice an id. */
const wrong = {
  name: 'wrong',
  html: '<!DOCTYPE html><html lang="ru"><title>Ошибка</title><b id="a"><i id="a"></b></html>',
};

test('html-validate finds nothing wrong', async ({ proof }) => {
  expect(await findByRules(proof.pages)).toEqual([]);
  expect((await findByRules([wrong])).length).toBeGreaterThanOrEqual(2);
});

test('the Nu checker finds nothing wrong', async ({ proof }) => {
  test.skip(!(await hasJava()), 'The Nu checker needs Java, which is not here.');
  const found = await findByNu([...proof.pages, wrong]);
  const isExpected = (line: string) => line.startsWith(`${wrong.name} at `);
  expect(found.filter((line) => !isExpected(line))).toEqual([]);
  expect(found.filter(isExpected).length).toBeGreaterThanOrEqual(2);
});

test('Lighthouse gives 100 for search engines, best practices and accessibility', async ({
  proof,
}) => {
  const addressOf = (name: string): [string, string] => {
    const path = proof.pages.find((page) => page.name === name)?.path;
    return [name, new URL(path ?? 'missing:', proof.url).href];
  };
  const addresses = new Map(
    ['front', 'all news', 'category', 'article', 'tag', 'about'].map(addressOf),
  );
  // What a newsroom can be held to on any machine: speed has budgets and a benchmark.
  const categories = ['seo', 'best-practices', 'accessibility'];
  const examined = await examinePages(addresses, categories, chromiumPath);
  expect(examined).toHaveLength(addresses.size * categories.length);
  expect(examined.filter(({ score }) => score < 100)).toEqual([]);
});
