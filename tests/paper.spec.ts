import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from './portal.ts';
import { publishRichStory } from './rich-body.ts';

/** An article as a browser prints it to a file. */

/** A sheet, with the pages on which its story with every part may stand. */
const sheets = [
  { format: 'A4', pages: 3 },
  { format: 'A5', pages: 5 },
] as const;

for (const { format, pages } of sheets) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${format}, scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled, colorScheme: 'dark' });

      test('an article is printed whole, on few sheets, and nothing else is', async ({
        page,
        portal,
        door,
      }) => {
        const path = await publishRichStory(door, {
          headline: 'Улицу мастеров открыли после ремонта',
          lead: 'На улице мастеров в старом городе снова работают девятнадцать мастерских.',
          dateline: { day: '2011-05-14', places: ['Минск'], author: 'Корр. ВЕСТКА' },
          publishedAt: new Date('2011-05-15T10:20:00+03:00'),
          tags: ['Ремёсла'],
        });
        await page.goto(portal.url + path, { waitUntil: 'networkidle' });
        const file = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
        const { totalPages, text } = await extractText(file);
        expect(totalPages).toBeLessThanOrEqual(pages);
        // No sheet is empty, and none holds the last line of the page alone.
        for (const sheet of text) expect(sheet.trim().length).toBeGreaterThan(60);

        const words = text.join(' ').replace(/\s+/g, ' ');
        const inOrder = [
          'Вестка',
          '15 мая 2011, 10:20',
          'Улицу мастеров открыли после ремонта',
          '14 мая, Минск /Корр. ВЕСТКА/.',
          'Подпись к снимку main',
          'Как это было',
          'Кузьма Ермолич, мостильщик',
          'Мастерские в первый день',
          'Подпись к снимку mill',
          'Улица в цифрах',
          'как это — не уметь',
          'https://www.youtube.com/watch',
          'Красный фонарь над дверью',
          'Подпись к снимку tall',
          'Стекольная 54 54',
          'Мастерские открыты с десяти.',
          'Из них сложили скамью.',
          path.slice(0, 20),
        ];
        const places = inOrder.map((part) => words.indexOf(part));
        expect(places, `${inOrder.filter((_, at) => places[at] === -1)}`).not.toContain(-1);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        for (const left of [
          'К содержанию',
          'Читайте также',
          'Свежие новости',
          'Скопировать',
          'Показать видео',
          'Нашли опечатку',
          'Закрыть',
          'Все рубрики',
        ])
          expect.soft(words).not.toContain(left);
      });
    });
  }
}
