import { expect, test } from 'vitest';
import { scanXml } from './scan-xml.ts';

const feed = (items: string, attributes = '') =>
  `<rss version="2.0" ${attributes}><channel><title>Лента</title>${items}</channel></rss>`;

test('full text and genre are found by namespace, whatever the prefix', () => {
  const { items } = scanXml(
    feed(
      '<item><ya:full-text>Раз &lt;br/&gt; два</ya:full-text><ya:genre>interview</ya:genre></item><item/>',
      'xmlns:ya="http://news.yandex.ru"',
    ),
  );
  expect(items).toEqual([
    { id: 'item-1', fullText: 'Раз <br/> два', genre: 'interview' },
    { id: 'item-2', fullText: null, genre: null },
  ]);
});

test('full text in CDATA, under a prefix nobody declared', () => {
  const { items } = scanXml(
    feed('<item><yandex:full-text><![CDATA[<p>Раз</p>]]></yandex:full-text></item>'),
  );
  expect(items[0]?.fullText).toBe('<p>Раз</p>');
});

test('an element of the same name from elsewhere is not taken', () => {
  const { items } = scanXml(
    feed('<item><x:full-text>чужое</x:full-text></item>', 'xmlns:x="https://other.example/"'),
  );
  expect(items[0]?.fullText).toBeNull();
});

test('every item gets a mark, one that has its own keeps it', () => {
  const { text } = scanXml(feed('<item a="1"/><item xml:id="mine"></item>'));
  expect(text).toContain('<item xml:id="item-1" a="1"/><item xml:id="mine">');
});

test('entities of HTML and bare ampersands do not stop it', () => {
  expect(scanXml(feed('<item><title>Хлеб&nbsp;& соль</title></item>')).items).toHaveLength(1);
});
