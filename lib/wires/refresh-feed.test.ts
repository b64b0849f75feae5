import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { stories } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { feeds as feedTable } from '#lib/database/wire-tables.ts';
import { readHasFormer } from '#lib/stories/read-former.ts';
import { feedLimits } from './feed-limits.ts';
import type { FollowedFeed } from './followed-feeds.ts';
import { askFeed, useFeedServers } from './test-feeds.ts';

/** Three items at most, and no time for pictures. */
const { items: allItems, picturesMs } = feedLimits;
beforeAll(() => void Object.assign(feedLimits, { items: 3, picturesMs: 0 }));
afterAll(() => void Object.assign(feedLimits, { items: allItems, picturesMs }));

const { clear } = useTestDatabase();
const start = useFeedServers();
beforeEach(async () => {
  await clear();
  await database().delete(feedTable);
});

async function serve(answer: RequestListener): Promise<FollowedFeed> {
  const address = `${await start(answer)}/`;
  return { address, source: 'lenta', name: null, category: null, interval: 10, private: true };
}

const identifiers = async () =>
  (await database().select().from(stories).orderBy(stories.id)).map((row) => row.externalId);
const rss = (items: string) =>
  `<rss version="2.0"><channel><title>Лента</title>${items}</channel></rss>`;
const item = (id: string, more = '') =>
  `<item><guid isPermaLink="false">${id}</guid><title>Новость ${id}</title>${more}</item>`;

it('items that are refused are told until a document has none, and are no failure', async () => {
  let items = `${item('n-2', '<pubDate>вчера\0</pubDate>')}${item('n-1')}`;
  const feed = await serve((request, answer) => {
    const etag = `"${items.length}"`;
    if (request.headers['if-none-match'] === etag) return answer.writeHead(304).end();
    return answer.writeHead(200, { etag }).end(rss(items));
  });
  const problem = '1 of 2 items were refused: date: unreadable date «вчера»';
  const first = await askFeed(feed);
  expect(first).toMatchObject({ stories: 1, problem: null, after: { failures: 0, problem } });
  expect(first.told).toContain(`  ${problem}`);
  expect(first.told).not.toContain('in vain');
  expect((await askFeed(feed)).after).toMatchObject({ failures: 0, problem });
  items = item('n-1');
  expect((await askFeed(feed)).after).toMatchObject({ failures: 0, problem: null });
});

it('of too many items the newest are taken, whichever end they stand at', async () => {
  const feed = await serve((_, answer) =>
    answer.end(rss(['n-5', 'n-4', 'n-3', 'n-2', 'n-1'].map((id) => item(id)).join(''))),
  );
  await askFeed(feed);
  expect(await identifiers()).toEqual(['n-3', 'n-4', 'n-5']);
  await clear();
  await database().delete(feedTable);
  const wire = await serve((_, answer) =>
    answer.end(
      JSON.stringify(
        ['w-1', 'w-2', 'w-3', 'w-4', 'w-5'].map((uri) => ({
          ...{ uri, type: 'text', headline: `Весть ${uri}`, body_text: 'Цела.' },
          versioncreated: '2026-11-22T11:00:00Z',
        })),
      ),
    ),
  );
  await askFeed(wire);
  expect(await identifiers()).toEqual(['w-3', 'w-4', 'w-5']);
});

it('a document whose pictures were late is asked for again as a whole', async () => {
  let more = '<enclosure url="https://pictures.invalid/1.jpg" type="image/jpeg"/>';
  const asked: (string | undefined)[] = [];
  const feed = await serve((request, answer) => {
    asked.push(request.headers['if-none-match']);
    answer.writeHead(200, { etag: '"1"' }).end(rss(item('n-1', more)));
  });
  await askFeed(feed);
  more = '';
  await askFeed(feed);
  await askFeed(feed);
  expect(asked).toEqual([undefined, undefined, '"1"']);
});

it('an export of another site claims no address here, and leads to where it is read', async () => {
  const link = 'https://blog.example/world/2026/11/22/most/';
  const feed = await serve((_, answer) =>
    answer.end(
      `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Блог</title><link>https://blog.example/</link><wp:wxr_version>1.2</wp:wxr_version><item><title>Мост</title><link>${link}</link><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>`,
    ),
  );
  expect(await askFeed(feed)).toMatchObject({ stories: 1 });
  expect(await readHasFormer()).toBe(false);
  const [row] = await database().select().from(stories);
  expect(row?.sourceUrl).toBe(link);
});
