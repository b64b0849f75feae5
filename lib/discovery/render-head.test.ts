import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { darkPaper, paperColours } from '#lib/paper-colours.ts';
import {
  absentHead,
  frontHead,
  lineHead,
  listHead,
  type PageHead,
  pageHead,
  searchHead,
  storyHead,
} from './page-head.ts';
import { renderHead } from './render-head.ts';
import { picture, siteUrl, testStory } from './test-heads.ts';

const textOf = (head: PageHead) => renderHead(head, siteUrl).text;
/** Contents of the tags of a name, in their order. */
function contentsOf(head: PageHead, name: string): string[] {
  const tags = textOf(head).matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g);
  return [...tags].flatMap(([, found, content = '']) => (found === name ? [content] : []));
}
const news = { base: '/news', name: 'Все новости', description: 'Новости Беларуси' };
const tag = { slug: 'mosty', name: 'Мосты' };

const heads: Record<string, PageHead> = {
  front: frontHead(),
  article: storyHead(testStory()),
  'article without a picture': storyHead(testStory({ picture: null })),
  list: listHead(news, { kind: 'page', page: 1 }),
  'second page': listHead(news, { kind: 'page', page: 2 }),
  tag: listHead({ ...news, base: '/tags/mosty', tag }, { kind: 'page', page: 1 }),
  weather: pageHead({ title: 'Погода: Лида', description: 'Прогноз', path: '/weather/lida' }),
  search: searchHead('мост'),
};

it.each(Object.entries(heads))('%s: one title, one description, one whole card', (_, head) => {
  expect(textOf(head).match(/<title>/g)).toHaveLength(1);
  for (const name of [
    'description',
    'robots',
    'og:type',
    'og:title',
    'og:description',
    'og:url',
    'og:site_name',
    'og:locale',
    'og:image',
    'og:image:type',
    'og:image:alt',
    'twitter:card',
  ]) {
    const contents = contentsOf(head, name);
    expect(contents, name).toHaveLength(1);
    expect(contents[0], name).not.toBe('');
  }
  expect(contentsOf(head, 'og:image')[0]).toMatch(/^https:\/\/vestka\.test\//);
  expect(contentsOf(head, 'og:image:width')).toEqual(['1200']);
  expect(contentsOf(head, 'og:image:height')).toEqual(['630']);
  expect(contentsOf(head, 'twitter:card')).toEqual(['summary_large_image']);
});

it('tells a tag from a page that is called as it is', () => {
  const titleOf = (head: PageHead) => /<title>([^<]*)/.exec(textOf(head))?.[1];
  const ofTag = (page: number) =>
    listHead({ ...news, name: 'Погода', base: '/tags/pogoda', tag }, { kind: 'page', page });
  expect(titleOf(ofTag(1))).toBe('Погода: материалы по теме — Вестка');
  expect(titleOf(ofTag(2))).toBe('Погода: материалы по теме, страница 2 — Вестка');
});

describe('canonical', () => {
  const canonicals = (head: PageHead) =>
    [...textOf(head).matchAll(/<link rel="canonical" href="([^"]*)"/g)].map(([, url]) => url);

  it('is the page itself, page N and periods too', () => {
    expect(canonicals(listHead(news, { kind: 'page', page: 1 }))).toEqual([`${siteUrl}/news`]);
    expect(canonicals(listHead(news, { kind: 'page', page: 2 }))).toEqual([
      `${siteUrl}/news/page/2`,
    ]);
    expect(canonicals(listHead(news, { kind: 'day', day: '2023-12-13' }))).toEqual([
      `${siteUrl}/news/2023/12/13`,
    ]);
    expect(canonicals(storyHead(testStory()))).toEqual([
      `${siteUrl}/society/2023/12/13/most-otkryt`,
    ]);
  });

  it('is none where no index is wanted', () => {
    for (const head of [searchHead('мост'), absentHead('Нет')]) {
      expect(canonicals(head)).toEqual([]);
      expect(contentsOf(head, 'robots')).toEqual(['noindex, follow']);
    }
  });
});

describe('picture of a shared link', () => {
  it("is the story's own, cropped around what matters, where it is large enough", () => {
    const head = storyHead(testStory());
    expect(contentsOf(head, 'og:image')).toEqual([
      `${siteUrl}/pictures/${picture.digest}/40x21-at-30-50-1200.jpg`,
    ]);
    expect(contentsOf(head, 'og:image:type')).toEqual(['image/jpeg']);
    expect(contentsOf(head, 'og:image:alt')).toEqual(['Мост утром']);
  });

  it('is drawn where it is smaller, and never enlarged', () => {
    const small = { ...picture, width: 1199 };
    for (const head of [
      storyHead(testStory({ picture: small })),
      storyHead(testStory({ picture: null })),
    ]) {
      expect(contentsOf(head, 'og:image')[0]).toMatch(/\/title-cards\/story\/17\/\w{12}\.png$/);
      expect(contentsOf(head, 'og:image:type')).toEqual(['image/png']);
      expect(contentsOf(head, 'og:image:alt')).toEqual(['Мост «Северный» открыт']);
    }
  });

  it.each([
    ['front', 'section/publication'],
    ['second page', 'section/news'],
    ['tag', 'tag/mosty'],
    ['weather', 'section/weather'],
    ['search', 'section/publication'],
  ])('of %s is drawn with its title', (name, path) => {
    const head = heads[name] ?? frontHead();
    expect(contentsOf(head, 'og:image')[0]).toContain(`/title-cards/${path}/`);
  });
});

describe('an article', () => {
  it('tells networks its times, section and topics', () => {
    const head = storyHead(testStory());
    expect(contentsOf(head, 'article:published_time')).toEqual(['2023-12-13T14:26:00+03:00']);
    expect(contentsOf(head, 'article:modified_time')).toEqual([]);
    expect(contentsOf(head, 'article:section')).toEqual(['Общество']);
    expect(contentsOf(head, 'article:tag')).toEqual(['Мосты', 'Дороги']);
    const updated = storyHead(testStory({ updatedAt: new Date('2023-12-13T15:00:00Z') }));
    expect(contentsOf(updated, 'article:modified_time')).toEqual(['2023-12-13T18:00:00+03:00']);
  });

  it('describes itself by its lead, cut at a word, and by its text where it has none', () => {
    const lead = 'Движение по мосту через реку открыли утром. '.repeat(6);
    const [description = ''] = contentsOf(storyHead(testStory({ lead })), 'description');
    expect(description.length).toBeLessThanOrEqual(160);
    expect(description).toMatch(/[а-я]…$/);
    expect(lead.startsWith(description.slice(0, -1))).toBe(true);
    expect(contentsOf(storyHead(testStory({ lead: '' })), 'description')).toEqual(['Текст.']);
  });
});

describe('a story line', () => {
  const line = { slug: 'most', title: 'Мост через реку', description: 'Как его чинят.' };
  const head = (order: 'newest' | 'oldest', page: number) =>
    lineHead(line, { order, page }, [{ path: '/society/2023/12/13/most' }]);

  it('is shown by its name, under all lines, with its drawn title and its feed', () => {
    const own = head('newest', 1);
    expect(own.title).toBe('Сюжет: Мост через реку — Вестка');
    expect(contentsOf(own, 'description')).toEqual(['Как его чинят.']);
    expect(contentsOf(own, 'og:image')[0]).toContain('/title-cards/line/most/');
    expect(textOf(own)).toContain('href="/lines/most/rss.xml"');
    expect(own.shown?.steps.map(({ path }) => path)).toEqual(['/lines', '/lines/most']);
  });

  it('has one canonical address per page; told from its beginning it is the first', () => {
    const canonical = (order: 'newest' | 'oldest', page: number) =>
      /rel="canonical" href="([^"]+)"/.exec(textOf(head(order, page)))?.[1];
    expect(canonical('newest', 1)).toBe(`${siteUrl}/lines/most`);
    expect(canonical('newest', 2)).toBe(`${siteUrl}/lines/most/page/2`);
    expect(canonical('oldest', 1)).toBe(`${siteUrl}/lines/most`);
    expect(canonical('oldest', 2)).toBe(`${siteUrl}/lines/most`);
  });
});

describe('feeds', () => {
  const feedsOf = (head: PageHead) =>
    [
      ...textOf(head).matchAll(
        /<link rel="alternate" type="application\/([^"]+)"[^>]* href="([^"]+)"/g,
      ),
    ].map(([, type, path]) => `${type} ${path}`);
  const ofAll = ['rss+xml /rss.xml', 'feed+json /feed.json'];

  it('of all stories are named on every page, those of a category and a tag on theirs', () => {
    expect(feedsOf(frontHead())).toEqual(ofAll);
    expect(feedsOf(absentHead('Нет'))).toEqual(ofAll);
    expect(feedsOf(storyHead(testStory()))).toEqual(['rss+xml /society/rss.xml', ...ofAll]);
    const sport = { base: '/sport', name: 'Спорт', description: '', category: 'sport' };
    expect(feedsOf(listHead(sport, { kind: 'year', year: 2023 }))).toEqual([
      'rss+xml /sport/rss.xml',
      ...ofAll,
    ]);
    expect(feedsOf(heads['tag'] ?? frontHead())).toEqual(['rss+xml /tags/mosty/rss.xml', ...ofAll]);
  });
});

it('escapes what editors and readers write', () => {
  const sign = '"><script>alert(1)</script>';
  const story = testStory({ headline: sign, lead: sign, picture: { ...picture, alt: sign } });
  const markup = [storyHead(story), searchHead(sign), absentHead(sign)].map(textOf).join('');
  expect(markup).not.toContain('<script>');
  expect(markup).not.toContain('""');
});

it('paints the frame of a browser as the page is painted', () => {
  const tokens = readFileSync(
    join(import.meta.dirname, '../../components/page/tokens.css'),
    'utf8',
  );
  for (const [name, colour] of Object.entries(paperColours)) {
    expect(tokens).toContain(`--${name}: light-dark(${colour}, `);
  }
  expect(tokens).toContain(`--paper: light-dark(${paperColours.paper}, ${darkPaper})`);
  expect(textOf(frontHead())).toContain(
    `<meta name="theme-color" content="${darkPaper}" media="(prefers-color-scheme: dark)"/>`,
  );
});
