import { expect, test } from 'vitest';
import { storiesOf } from './test-documents.ts';

const [ice, anglers] = storiesOf('gallery.rss');

test('several pictures of a feed: the widest first, each once, no faces, icons or films', () => {
  expect(ice?.pictures).toEqual([
    {
      ...{ url: 'https://gallery.example/led-1.jpg', alt: '' },
      ...{ caption: 'Первые льдины', credit: 'О. Снимков' },
    },
    { url: 'https://gallery.example/led-2.jpg', alt: '', caption: 'Затор у моста', credit: '' },
  ]);
  expect(ice?.bodyHtml).toContain('led-2.jpg');
  expect(ice?.bodyHtml).not.toContain('led-1.jpg');
});

test('several enclosures are a gallery, but for the sound', () => {
  expect(anglers?.pictures?.map(({ url }) => url)).toEqual([
    'https://gallery.example/a.jpg',
    'https://gallery.example/b.jpg',
  ]);
});

test('a body with pictures of its own is its own gallery', () => {
  const item = `<item><title>Ярмарка</title><link>https://l.example/1</link>
    <description><![CDATA[<p>Ряды.</p><img src="https://l.example/rows.jpg">]]></description>
    <enclosure url="https://l.example/main.jpg" type="image/jpeg"/>
    <enclosure url="https://cdn.example/rows-again.jpg" type="image/jpeg"/></item>`;
  const [story] = storiesOf(Buffer.from(`<rss><channel>${item}</channel></rss>`));
  expect(story?.pictures?.map(({ url }) => url)).toEqual([
    'https://l.example/main.jpg',
    'https://l.example/rows.jpg',
  ]);
});
