import { textOf } from '#lib/stories/html-text.ts';
import type { Picture, Story } from '#lib/stories/story.ts';
import { channelOf } from './feed-addresses.ts';
import type { FeedContent } from './render-channel.ts';

/** For tests of feeds: stories as the reads return them. */

export const siteUrl = 'https://vestka.test';

/** A picture of 1600 × 900; each letter is another one. */
export function feedPictureOf(letter: string, given: Partial<Picture> = {}): Picture {
  return {
    digest: letter.repeat(32),
    width: 1600,
    height: 900,
    colour: '#336699',
    alt: 'Мост через реку',
    caption: 'Новый мост.',
    credit: 'Анна Ясновская',
    focalX: 0.5,
    focalY: 0.5,
    ...given,
  };
}

const ordinaryBody = `<p>Первыми проехали строители.</p>\n<p>${'Движение открыто. '.repeat(30)}</p>`;

/** An own story with a picture and a text long enough for everybody. */
export function feedStory(given: Partial<Story> = {}): Story {
  const { id = 1, bodyHtml = ordinaryBody } = given;
  return {
    id,
    path: `/society/2023/12/13/most-${id}`,
    headline: 'Мост открыт',
    category: 'society',
    publishedAt: new Date('2023-12-13T11:26:00Z'),
    urgency: 5,
    flash: false,
    picture: feedPictureOf('a'),
    lead: 'Мост через Ясну открыт для машин.',
    source: 'vestka',
    sourceName: 'Вестка',
    sourceUrl: null,
    dateline: { day: '2023-12-13', places: ['Ясновск'], author: 'Корр. ВЕСТКА' },
    bodyHtml,
    bodyText: textOf(bodyHtml),
    endMark: true,
    authors: [],
    language: 'ru',
    rights: null,
    usageTerms: null,
    onlyLead: false,
    tags: [{ slug: 'mosty', name: 'мосты' }],
    pictures: new Map(),
    corrections: [],
    updatedAt: null,
    updateNote: null,
    ...given,
  };
}

/** Every part a body may have beside its text. */
export const partsBody = [
  '<p>Мост<sup><a href="#note_1">1</a></sup> открыт.</p>',
  '<figure data-gallery="1,2"><figcaption>День открытия</figcaption></figure>',
  '<figure data-embed="youtube" data-url="https://www.youtube.com/watch?v=abcdefghijk&amp;t=5s"><figcaption>Запись</figcaption></figure>',
  '<figure data-embed="x" data-url="https://x.com/primer/status/1234567890"><blockquote><p>Идём по мосту.</p></blockquote></figure>',
  '<aside><h3>Справка</h3>\n<p>Длина — 340 м.</p></aside>',
  '<blockquote class="pull"><p>Дошли.</p><cite>Иван Бор</cite></blockquote>',
  '<ol data-notes><li>Пешеходный.</li></ol>',
].join('\n');

export function partsPictures() {
  return new Map([
    [1, feedPictureOf('c')],
    [2, feedPictureOf('d')],
  ]);
}

/** What is hard to get right, one of each. */
export function edgeStories(): Story[] {
  return [
    feedStory({ id: 1 }),
    feedStory({ id: 2, picture: null }),
    feedStory({ id: 3, headline: 'Ж'.repeat(180) }),
    feedStory({
      id: 4,
      headline: '«Мост & река»: <b>"высота"</b> > 5 м ]]>',
      lead: 'Высота < 5 м & ширина > 2 м',
      picture: feedPictureOf('b', { alt: 'Знак "5 м" & <река>', caption: 'A & B' }),
    }),
    feedStory({
      id: 5,
      corrections: [
        { id: 1, kind: 'correction', at: new Date('2023-12-14T06:00:00Z'), text: 'Не 4, а 5 м.' },
      ],
    }),
    feedStory({ id: 6, source: 'agency', sourceName: 'Агентство «Север»', authors: ['И. Бор'] }),
    feedStory({ id: 7, flash: true, lead: '', bodyHtml: '', picture: null, tags: [] }),
    feedStory({
      id: 8,
      bodyHtml:
        '<h2>Часть</h2>\n<p>См. <a href="/about?a=1&amp;b=2">здесь</a>, <a href="next">там</a>, ' +
        '<a href="https://example.by/x">вне</a>, <a href="http://[">нигде</a> и ]]&gt;.</p>\n' +
        '<figure data-picture="1"></figure>\n<figure data-picture="2"></figure>\n' +
        '<table><caption>Итог</caption><tbody><tr><th>Река</th><td>Ясна</td></tr></tbody></table>\n<hr>',
      pictures: new Map([[1, feedPictureOf('c', { credit: '' })]]),
    }),
    feedStory({ id: 10, bodyHtml: partsBody, pictures: partsPictures() }),
    feedStory({ id: 9, headline: 'Знак \u0001 и \ufffe', lead: 'Раз\u000bдва' }),
  ];
}

/** A feed of all with these stories. */
export function feedOf(stories: Story[], given: Partial<FeedContent> = {}): FeedContent {
  return { channel: channelOf({ kind: 'all' }), stories, siteUrl, hub: null, ...given };
}
