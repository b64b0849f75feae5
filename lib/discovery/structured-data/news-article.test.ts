import { describe, expect, it } from 'vitest';
import { storyHead } from '../page-head.ts';
import { renderHead } from '../render-head.ts';
import { picture, siteUrl, testStory, thingIn, thingsIn } from '../test-heads.ts';

const articleOf = (given: Parameters<typeof testStory>[0] = {}) =>
  thingIn(storyHead(testStory(given)), 'NewsArticle');

it('says everything search engines ask of an article', () => {
  const url = `${siteUrl}/society/2023/12/13/most-otkryt`;
  const pictures = `${siteUrl}/pictures/${picture.digest}`;
  expect(articleOf()).toEqual({
    '@type': 'NewsArticle',
    headline: 'Мост «Северный» открыт',
    description: 'Движение по мосту открыли утром.',
    url,
    mainEntityOfPage: url,
    image: [
      `${pictures}/1x1-at-30-50-1200.jpg`,
      `${pictures}/4x3-at-30-50-1200.jpg`,
      `${pictures}/16x9-at-30-50-1200.jpg`,
    ],
    datePublished: '2023-12-13T14:26:00+03:00',
    dateModified: '2023-12-13T14:26:00+03:00',
    author: [{ '@type': 'Person', name: 'Янина Лесная' }],
    publisher: {
      '@type': 'NewsMediaOrganization',
      '@id': `${siteUrl}/#publication`,
      name: 'Вестка',
      url: `${siteUrl}/`,
      logo: { '@type': 'ImageObject', url: `${siteUrl}/icon-512.png` },
    },
    articleSection: 'Общество',
    inLanguage: 'ru',
    keywords: ['Мосты', 'Дороги'],
    isAccessibleForFree: true,
  });
});

describe('pictures', () => {
  it.each([
    // Too low for a square and for 4:3; then for 4:3 wide enough, then for all.
    [{ width: 1600, height: 850 }, ['16x9']],
    [{ width: 1600, height: 900 }, ['4x3', '16x9']],
    [{ width: 1250, height: 1250 }, ['1x1', '4x3', '16x9']],
  ])('%o is cropped only to what it is large enough for', (size, shapes) => {
    const image = articleOf({ picture: { ...picture, ...size } })['image'] as string[];
    const names = image.map((one) => /\/(\w+?)-(?:at-\d+-\d+-)?\d+\.jpg$/.exec(one)?.[1]);
    expect(names).toEqual(shapes);
  });

  it('a small one is shown as it is, and none is invented', () => {
    const small = { ...picture, width: 700, height: 500 };
    expect(articleOf({ picture: small })['image']).toEqual([
      `${siteUrl}/pictures/${picture.digest}/full-640.jpg`,
    ]);
    expect(articleOf({ picture: null })).not.toHaveProperty('image');
  });
});

describe('who wrote it', () => {
  it('the agency, when nobody has signed', () => {
    expect(articleOf({ authors: [] })['author']).toEqual([
      {
        '@type': 'NewsMediaOrganization',
        '@id': `${siteUrl}/#publication`,
        name: 'Вестка',
        url: `${siteUrl}/`,
      },
    ]);
  });

  it('the source, of a story from elsewhere; it says what it is taken from', () => {
    const source = { '@type': 'Organization', name: 'Вести озёр', url: 'https://ozera.test/' };
    const given = {
      source: 'ozera',
      sourceName: 'Вести озёр',
      sourceUrl: 'https://ozera.test/2023/most?a=1&b=2',
    };
    const unsigned = articleOf({ ...given, authors: [] });
    expect(unsigned).toMatchObject({
      author: [source],
      sourceOrganization: source,
      isBasedOn: given.sourceUrl,
    });
    const signed = articleOf({ ...given, authors: ['Янина Лесная', 'Вести озёр'] });
    expect(signed['author']).toEqual([{ '@type': 'Person', name: 'Янина Лесная' }, source]);
    expect(signed).toMatchObject({ sourceOrganization: source });
    // Nothing of its words and pictures is sent on beyond the headline.
    expect(signed).not.toHaveProperty('description');
    expect(signed).not.toHaveProperty('image');
  });

  it('nothing more than the name is told of a source without an address', () => {
    const article = articleOf({ source: 'ozera', sourceName: 'Вести озёр', authors: [] });
    expect(article['author']).toEqual([{ '@type': 'Organization', name: 'Вести озёр' }]);
    expect(article).not.toHaveProperty('isBasedOn');
  });
});

it('tells corrections, and that the text changed with them', () => {
  const at = new Date('2023-12-14T06:00:00Z');
  const article = articleOf({
    updatedAt: new Date('2023-12-13T15:00:00Z'),
    corrections: [{ id: 1, kind: 'correction', at, text: 'Мост назван верно.' }],
  });
  expect(article['dateModified']).toBe('2023-12-14T09:00:00+03:00');
  expect(article['correction']).toEqual([
    {
      '@type': 'CorrectionComment',
      text: 'Мост назван верно.',
      datePublished: '2023-12-14T09:00:00+03:00',
    },
  ]);
});

it('leads to the article step by step', () => {
  const steps = thingIn(storyHead(testStory()), 'BreadcrumbList')['itemListElement'];
  expect(steps).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Вестка', item: `${siteUrl}/` },
    { '@type': 'ListItem', position: 2, name: 'Общество', item: `${siteUrl}/society` },
    {
      '@type': 'ListItem',
      position: 3,
      name: 'Мост «Северный» открыт',
      item: `${siteUrl}/society/2023/12/13/most-otkryt`,
    },
  ]);
});

it('whatever stands in a headline stays text', () => {
  const headline = '</script><img src=x onerror="alert(1)"> & <!--\u2028\u2029';
  const head = storyHead(testStory({ headline, tags: [{ slug: 'x', name: headline }] }));
  const { text } = renderHead(head, siteUrl);
  expect(text).not.toMatch(/<img|<!--|[\u2028\u2029]<|&lt;\/script&gt;<\/script>/);
  expect(text.match(/<script/g)).toHaveLength(1);
  expect(text.match(/<\/script>/g)).toHaveLength(1);
  const [article] = thingsIn(head);
  expect(article?.['headline']).toBe(headline);
  expect(article?.['keywords']).toEqual([headline]);
});
