import { expect, it } from 'vitest';
import type { LiveEntry, LiveText } from '#lib/stories/live.ts';
import { storyHead } from '../page-head.ts';
import { siteUrl, testStory, thingIn, thingsIn } from '../test-heads.ts';

const entry = (given: Partial<LiveEntry>): LiveEntry => ({
  id: 5,
  at: new Date('2023-12-13T12:00:00Z'),
  title: '',
  bodyHtml: '<p>Текст.</p>',
  bodyText: 'Текст.',
  key: false,
  author: null,
  picture: null,
  updatedAt: null,
  ...given,
});

const liveText: LiveText = {
  state: 'ended',
  startedAt: new Date('2023-12-13T11:30:00Z'),
  endedAt: new Date('2023-12-13T14:00:00Z'),
  newest: [
    entry({
      id: 7,
      title: 'Мост открыт',
      author: 'Янина Лесная',
      updatedAt: new Date('2023-12-13T12:30:00Z'),
    }),
    entry({ bodyText: `Первые машины прошли. ${'Движение открыто. '.repeat(60)}` }),
  ],
};

const story = testStory({
  live: 'ended',
  updatedAt: new Date('2023-12-13T13:00:00Z'),
  liveText,
});

it('a live text is a blog beside its article, with what search engines ask of one', () => {
  const url = `${siteUrl}/society/2023/12/13/most-otkryt`;
  const blog = thingIn(storyHead(story), 'LiveBlogPosting');
  expect(blog).toMatchObject({
    headline: 'Мост «Северный» открыт',
    url,
    coverageStartTime: '2023-12-13T14:30:00+03:00',
    coverageEndTime: '2023-12-13T17:00:00+03:00',
    dateModified: '2023-12-13T16:00:00+03:00',
  });
  const [named, unnamed] = blog['liveBlogUpdate'] as Record<string, unknown>[];
  expect(named).toEqual({
    '@type': 'BlogPosting',
    headline: 'Мост открыт',
    url: `${url}#e7`,
    datePublished: '2023-12-13T15:00:00+03:00',
    dateModified: '2023-12-13T15:30:00+03:00',
    articleBody: 'Текст.',
    author: { '@type': 'Person', name: 'Янина Лесная' },
  });
  expect(unnamed).toMatchObject({ headline: 'Первые машины прошли' });
  expect(String(unnamed?.['articleBody']).length).toBeLessThanOrEqual(501);
  expect(thingIn(storyHead(story), 'NewsArticle')).toMatchObject({ url });
});

it('while it goes on it has no end; other stories are none', () => {
  const open = testStory({ liveText: { ...liveText, state: 'open', endedAt: null } });
  expect(thingIn(storyHead(open), 'LiveBlogPosting')).not.toHaveProperty('coverageEndTime');
  expect(thingsIn(storyHead(testStory())).map((one) => one['@type'])).not.toContain(
    'LiveBlogPosting',
  );
});
