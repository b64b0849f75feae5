import { expect, it } from 'vitest';
import { site } from '#lib/site.ts';
import {
  parseTitleCardAddress,
  sectionTitleCard,
  storyTitleCard,
  tagTitleCard,
  titleCardAddress,
} from './title-card.ts';

const story = {
  id: 17,
  category: 'sport',
  headline: 'Паром ходит',
  publishedAt: new Date('2023-12-12T21:30:00Z'),
};

it('shows a story with its category, headline and day in Minsk', () => {
  expect(storyTitleCard(story)).toMatchObject({
    kicker: 'Спорт',
    title: 'Паром ходит',
    date: '13 декабря 2023',
  });
  expect(storyTitleCard({ ...story, category: 'closed-section' }).kicker).toBeNull();
});

it('gives another drawing another address, and the same one the same', () => {
  const address = titleCardAddress(storyTitleCard(story));
  expect(address).toMatch(/^\/title-cards\/story\/17\/[0-9a-f]{12}\.png$/);
  expect(titleCardAddress(storyTitleCard({ ...story }))).toBe(address);
  for (const change of [
    { headline: 'Паром стоит' },
    { category: 'world' },
    { publishedAt: new Date('2023-12-14T10:00:00Z') },
  ]) {
    expect(titleCardAddress(storyTitleCard({ ...story, ...change }))).not.toBe(address);
  }
});

it('has a card for every section of the publication and for no other', () => {
  const slugs = [
    'publication',
    'news',
    'state-bodies',
    'weather',
    ...site.categories.map(({ slug }) => slug),
    ...site.servicePages.map(({ slug }) => slug),
  ];
  for (const slug of slugs) expect(sectionTitleCard(slug)?.title, slug).not.toBe('');
  for (const slug of slugs) expect(sectionTitleCard(slug), slug).not.toBeNull();
  for (const slug of ['nowhere', '', 'toString']) expect(sectionTitleCard(slug)).toBeNull();
});

it('reads its addresses back', () => {
  const tag = tagTitleCard({ slug: 'mosty_i-dorogi', name: 'Мосты и дороги' });
  const section = sectionTitleCard('sport');
  for (const card of [storyTitleCard(story), tag, section]) {
    if (!card) throw new Error('There is no sport.');
    const [, , ...segments] = titleCardAddress(card).split('/');
    expect(parseTitleCardAddress(segments)).toEqual({ scope: card.scope, key: card.key });
  }
});

it.each([
  'story/017/1f0c5b2a9d3e.png',
  'story/0/1f0c5b2a9d3e.png',
  'story/9999999999999999/1f0c5b2a9d3e.png',
  'story/17/1f0c5b2a9d3.png',
  'story/17/1f0c5b2a9d3e.jpg',
  'story/17/1f0c5b2a9d3e.png/more',
  'tag/%D0%BC/1f0c5b2a9d3e.png',
  'section/nowhere/1f0c5b2a9d3e.png',
  'toString/17/1f0c5b2a9d3e.png',
  'story/17',
  '',
])('knows no card at %s', (path) => {
  expect(parseTitleCardAddress(path.split('/'))).toBeNull();
});
