import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { addLine, setLineState } from './publish-lines.ts';
import { readIsKnown } from './read-known.ts';
import { insertPicture, insertStories, insertStory } from './test-stories.ts';

useTestDatabase();

const at = { category: 'society', publishedAt: new Date('2023-12-12T21:30:00Z') };
beforeAll(async () => {
  await insertStory({
    ...at,
    path: '/society/2023/12/13/most',
    formerPaths: ['/world/2023/12/13/most'],
    tags: ['mosty'],
  });
  await insertStory({ ...at, state: 'withdrawn', path: '/society/2023/12/13/snyato' });
  await insertStory({
    ...at,
    state: 'held',
    path: '/society/2020/01/01/ne-vyshlo',
    tags: ['reki'],
  });
});

beforeAll(async () => {
  const by = { actor: 'editor:test' };
  await addLine({ slug: 'most', title: 'Мост' }, by);
  await addLine({ slug: 'parom', title: 'Паром' }, by);
  await setLineState('parom', 'removed', by);
  await insertPicture('1'.repeat(32));
  await insertPicture('2'.repeat(32), true);
});

describe('known, so that it is worth a render, is', () => {
  it.each([
    ['tag-feed', '/tags/mosty/rss.xml', true],
    ['tag-feed', '/tags/reki/rss.xml', false],
    ['feed', '/society/rss.xml', true],
    ['story', '/society/2023/12/13/most', true],
    ['story', '/world/2023/12/13/most', true],
    ['story', '/society/2023/12/13/snyato', true],
    ['story', '/society/2020/01/01/ne-vyshlo', false],
    ['story', '/society/2023/12/13/nichego', false],
    ['story', '/society/2023/12/13/%00', false],
    ['story', `/society/2023/12/13/${'a'.repeat(600)}`, false],
    ['tag', '/tags/mosty', true],
    ['tag', '/tags/mosty/page/2', true],
    ['tag', '/tags/reki', false],
    ['tag', '/tags/%D0%BC', false],
    ['tag', '/tags', false],
    ['period', '/news/2023', true],
    ['period', '/news/2023/12', true],
    ['period', '/news/2023/12/13', true],
    ['period', '/society/2023/12/13', true],
    ['line', '/lines', true],
    ['line', '/lines/page/2', true],
    ['line', '/lines/most', true],
    ['line', '/lines/most/oldest/page/2', true],
    ['line', '/lines/parom', true],
    ['line', '/lines/nichego', false],
    ['line-feed', '/lines/most/rss.xml', true],
    ['line-feed', '/lines/nichego/rss.xml', false],
    // Days without stories that lie within the archive lead on to their neighbours.
    ['period', '/news/2023/12/14', true],
    ['period', '/society/2023/12/14', true],
    ['period', '/world/2023/12/14', false],
    ['period', '/news/2999/01/01', false],
    ['period', '/news/2023/12/12', false],
    ['period', '/world/2023/12/13', false],
    ['period', '/nowhere/2023', false],
    ['period', '/news/2020', false],
    ['period', '/news/2023/02/30', false],
    ['period', '/news/0001', false],
    ['period', '/news', false],
    ['sitemap', '/sitemap.xml', true],
    ['sitemap', '/sitemaps/sections.xml', true],
    ['sitemap', '/sitemaps/stories-2023-12.xml', true],
    ['sitemap', '/sitemaps/stories-2023-11.xml', false],
    ['sitemap', '/sitemaps/stories-2020-01.xml', false],
    ['picture', `/pictures/${'1'.repeat(32)}/16x9-320.jpg`, true],
    ['picture', `/pictures/${'2'.repeat(32)}/16x9-320.jpg`, true],
    ['picture', `/pictures/${'3'.repeat(32)}/16x9-320.jpg`, false],
    ['picture', '/pictures/%00/16x9-320.jpg', false],
    ['picture', '/title-cards/story/1/1f0c5b2a9d3e.png', true],
    ['picture', '/title-cards/story/2/1f0c5b2a9d3e.png', false],
    ['picture', '/title-cards/story/3/1f0c5b2a9d3e.png', false],
    ['picture', '/title-cards/story/4000/1f0c5b2a9d3e.png', false],
    ['picture', '/title-cards/tag/mosty/1f0c5b2a9d3e.png', true],
    ['picture', '/title-cards/tag/reki/1f0c5b2a9d3e.png', false],
    ['picture', '/title-cards/section/sport/1f0c5b2a9d3e.png', true],
    ['picture', '/title-cards/section/nowhere/1f0c5b2a9d3e.png', false],
    ['list', '/news', true],
    ['search', '/search', true],
  ])('%s %s: %s', async (kind, path, expected) => {
    expect(await readIsKnown({ kind, path })).toBe(expected);
  });
});

it('is looked up in an index, however many stories there are', { timeout: 30_000 }, async () => {
  await insertStories(
    Array.from({ length: 4_000 }, (_, number) => ({
      path: `/society/2019/01/01/number-${number}`,
      publishedAt: new Date(Date.UTC(2019, 0, 1) + number * 60_000),
    })),
  );
  await database().execute(sql`analyze stories, story_addresses, story_tags`);
  const read = async () => {
    const { rows } = await database().execute<{ read: string }>(
      sql`select coalesce(sum(seq_tup_read), 0) as read from pg_stat_user_tables`,
    );
    return Number(rows[0]?.read);
  };
  // Statistics of a connection are told to others with a delay; asked for, they are told at once.
  const settle = () => database().execute(sql`select pg_stat_force_next_flush()`);
  const before = await read();
  for (let round = 0; round < 8; round++) {
    for (const [kind, path] of [
      ['story', `/society/2018/12/31/none-${round}`],
      ['tag', `/tags/none-${round}`],
      ['period', `/news/${2000 + round}`],
      ['period', `/world/2019/01/0${round + 1}`],
    ] as const) {
      expect(await readIsKnown({ kind, path })).toBe(false);
    }
  }
  await settle();
  expect((await read()) - before).toBeLessThan(4_000);
});
