import type { Picture, Story } from '#lib/stories/story.ts';
import type { PageHead } from './page-head.ts';
import { renderHead } from './render-head.ts';

/** For tests of what pages say of themselves. */

export const siteUrl = 'https://vestka.test';

export const picture: Picture = {
  digest: 'ab'.repeat(16),
  width: 3000,
  height: 2000,
  colour: '#336699',
  alt: 'Мост утром',
  caption: 'Мост через реку',
  credit: 'Анна Ясновская',
  focalX: 0.3,
  focalY: 0.5,
};

/** A signed story of the publication's own with a large picture. */
export function testStory(given: Partial<Story> = {}): Story {
  return {
    id: 17,
    path: '/society/2023/12/13/most-otkryt',
    headline: 'Мост «Северный» открыт',
    lead: 'Движение по мосту открыли утром.',
    category: 'society',
    publishedAt: new Date('2023-12-13T11:26:00Z'),
    urgency: 5,
    flash: false,
    picture,
    source: 'vestka',
    sourceName: 'Вестка',
    sourceUrl: null,
    dateline: null,
    bodyHtml: '<p>Текст.</p>',
    bodyText: 'Текст.',
    endMark: false,
    authors: ['Янина Лесная'],
    language: 'ru',
    rights: null,
    usageTerms: null,
    onlyLead: false,
    tags: [
      { slug: 'mosty', name: 'Мосты' },
      { slug: 'dorogi', name: 'Дороги' },
    ],
    pictures: new Map(),
    corrections: [],
    updatedAt: null,
    updateNote: null,
    ...given,
  };
}

/** The things a head's structured data describe; every block must be JSON. */
export function thingsIn(head: PageHead): Record<string, unknown>[] {
  const { text } = renderHead(head, siteUrl);
  const blocks = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return blocks.flatMap(([, json = '']) => {
    const { '@context': context, '@graph': graph } = JSON.parse(json);
    if (context !== 'https://schema.org') throw new Error(`The context is ${context}`);
    return graph;
  });
}

/** The one thing of a sort among them. */
export function thingIn(head: PageHead, type: string): Record<string, unknown> {
  const [thing, ...more] = thingsIn(head).filter((one) => one['@type'] === type);
  if (!thing || more.length > 0) throw new Error(`There is not one ${type}`);
  return thing;
}
