import { text } from 'node:stream/consumers';
import type { ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { newRequestContext, runInRequestContext } from '#lib/press/request-context.ts';
import { servicePageOf, site } from '#lib/site.ts';
import type { ListAddress } from '#lib/stories/list-address.ts';
import { weatherNote } from '#lib/stories/notes.ts';
import { addLine, putInLine } from '#lib/stories/publish-lines.ts';
import { readSearch } from '#lib/stories/read-search.ts';
import { readTagPage } from '#lib/stories/read-tags.ts';
import { parseSearchQuestion } from '#lib/stories/search.ts';
import { insertStory } from '#lib/stories/test-stories.ts';
import { FrontView } from './front.tsx';
import { LineView } from './line.tsx';
import { LinesView } from './lines.tsx';
import { ListView } from './list.tsx';
import { Missing } from './missing.tsx';
import { SearchView } from './search.tsx';
import { ServiceView } from './service.tsx';
import { StoryView } from './story.tsx';
import { TagView } from './tag.tsx';
import { WeatherView } from './weather.tsx';

useTestDatabase();

const path = '/society/2023/12/13/most';
const withdrawnPath = '/society/2023/12/13/snyato';

/** 1 and 2 are read by everybody, 2 has a correction; 3 is withdrawn. */
beforeAll(async () => {
  process.env['SITE_URL'] = 'http://portal.test';
  const correction = { kind: 'correction', at: new Date(), text: 'Было иначе.' } as const;
  await insertStory({ path, headline: 'Мост', tags: ['mosty'] });
  await insertStory({ headline: 'Рядом', tags: ['reki'], corrections: [correction] });
  await insertStory({ path: withdrawnPath, state: 'withdrawn', withdrawnAt: new Date() });
  await addLine({ slug: 'most', title: 'Мост' }, { actor: 'editor:test' });
  await putInLine('most', [1], {}, { actor: 'editor:test' });
});

/** Renders a page to its last word, as the press does, and tells what it noted. */
async function notesOf(page: () => Promise<ReactNode> | ReactNode) {
  const context = newRequestContext();
  const html = await runInRequestContext(context, async () =>
    text((await prerenderToNodeStream(await page())).prelude),
  );
  expect(html).toContain('</main>');
  const { main, rail } = context.notes;
  return { main: [...main].sort(), rail: [...rail].sort() };
}

const list = (address: ListAddress) => () => (
  <ListView scope={{ base: '/news', name: 'Все новости', description: '' }} address={address} />
);
const service = (slug: string) => () => {
  const page = servicePageOf(slug);
  return page && <ServiceView page={page} />;
};

/** «Топ-новости» and «Свежие новости Беларуси». */
const rails = ['card:1', 'card:2', 'list:news', 'top'];

/** Of each page: what it is given up for, and what it is only refreshed for. */
const pages: Record<
  string,
  { page: () => Promise<ReactNode> | ReactNode; main: string[]; rail: string[] }
> = {
  'the front page': {
    page: () => <FrontView />,
    main: ['card:1', 'card:2', 'lines', 'list:news', 'top', weatherNote(site.defaultPlace)],
    rail: [],
  },
  'an article': {
    page: () => <StoryView path={path} />,
    main: ['card:1', 'story:1'],
    // Its line and its neighbours, not its category's list: a story that comes refreshes few pages.
    rail: [...rails, 'beside:1', 'line:most', 'lines-of:1'],
  },
  'a withdrawn article': {
    page: () => <StoryView path={withdrawnPath} />,
    main: ['story:3'],
    rail: rails,
  },
  'an address without an article': {
    page: () => <StoryView path="/society/2023/12/13/nichego" />,
    main: ['path:/society/2023/12/13/nichego'],
    rail: rails,
  },
  'a list': {
    page: list({ kind: 'page', page: 1 }),
    main: ['card:1', 'card:2', 'list:news', 'month:2023-12'],
    rail: ['card:1', 'card:2', 'top'],
  },
  'a year': {
    page: list({ kind: 'year', year: 2023 }),
    main: ['month:2023-12', 'year:2023'],
    rail: rails,
  },
  'a month': {
    page: list({ kind: 'month', year: 2023, month: 12 }),
    main: ['month:2023-12'],
    rail: [...rails, 'year:2023'],
  },
  'a day': {
    page: list({ kind: 'day', day: '2023-12-13' }),
    main: ['card:1', 'card:2', 'day:2023-12-13'],
    rail: rails,
  },
  'a day without stories': {
    page: list({ kind: 'day', day: '2023-12-14' }),
    main: ['day:2023-12-14'],
    rail: ['card:1', 'card:2', 'day:2023-12-13', 'list:news', 'top'],
  },
  'a tag': {
    page: async () => {
      const found = await readTagPage({ slug: 'mosty', page: 1 });
      return found && <TagView {...found} />;
    },
    main: ['card:1', 'tag:mosty'],
    rail: [...rails, 'lines', 'tag:mosty'],
  },
  lines: { page: () => <LinesView page={1} />, main: ['card:1', 'lines'], rail: rails },
  'a line': {
    page: () => <LineView slug="most" address={{ order: 'newest', page: 1 }} />,
    main: ['card:1', 'line:most'],
    rail: rails,
  },
  'no line': {
    page: () => <LineView slug="parom" address={{ order: 'newest', page: 1 }} />,
    main: ['line:parom'],
    rail: rails,
  },
  'what was found': {
    page: async () => {
      const answer = await readSearch({ query: 'мост', page: 1 });
      const question = parseSearchQuestion({ q: 'мост' });
      return <SearchView question={question} answer={answer} />;
    },
    main: ['card:1', 'list:news'],
    rail: rails,
  },
  corrections: { page: service('corrections'), main: ['card:2', 'corrections'], rail: [] },
  'a page about the publication': { page: service('about'), main: [], rail: [] },
  'the weather': {
    page: () => <WeatherView />,
    main: site.places.map(({ slug }) => weatherNote(slug)),
    rail: [],
  },
  'no page': { page: () => <Missing path="/nowhere" />, main: [], rail: rails },
};

describe('a page depends on its own matter, and less on what stands beside it', () => {
  it.each(Object.entries(pages))('%s', async (_, { page, main, rail }) => {
    expect(await notesOf(page)).toEqual({
      main: [...main, 'samples'].sort(),
      // The masthead's weather and the bar for urgent stories stand on every page.
      rail: [...rail, 'card:weather', 'urgent', weatherNote(site.defaultPlace)].sort(),
    });
  });
});
