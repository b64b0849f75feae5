import type { Page } from '@playwright/test';
import type { Door } from './open-door.ts';
import { drawPicture, editor, story } from './test-stories.ts';

/** Number of pictures the story shows, the main one among them. */
export const pictureCount = 6;

/** Its gallery of four. */
export const gallery = (page: Page) => page.getByRole('list', { name: /^Галерея: 4/ });

/** Publishes a story with every part a body may have; gives its address. */
export async function publishRichStory(door: Door, given = {}): Promise<string> {
  const named = ['main', 'loom', 'pot', 'bread', 'mill', 'tall'];
  const pictures = await Promise.all(
    named.map(async (name, index) => {
      const sides = name === 'tall' ? ([700, 1100] as const) : ([1600, 1000 + index] as const);
      return {
        url: `https://pictures.invalid/${name}.jpg`,
        pictureId: await door.storePicture(await drawPicture(40 + 50 * index, ...sides), null),
        alt: name === 'pot' ? '' : `Снимок: ${name}`,
        caption: `Подпись к снимку ${name}`,
        credit: index % 2 === 0 ? 'Анна Ясновская' : 'Иван Бор',
      };
    }),
  );
  const image = (name: string) => `<img src="https://pictures.invalid/${name}.jpg">`;
  const bodyHtml = [
    '<h2>Как это было</h2>',
    '<p>Улицу чинили два года<sup><a href="#fn1" id="fnref1">1</a></sup>, и мостовую подняли целиком. Камни складывали рядами, чтобы вернуть в прежнем порядке, и всё же около двухсот остались лишними<sup><a href="#fn2" id="fnref2">2</a></sup>.</p>',
    '<blockquote><p>Наверное, раньше дорога была горбатой.</p><footer>Кузьма Ермолич, мостильщик</footer></blockquote>',
    `<div class="wp-block-gallery">${['loom', 'pot', 'bread', 'mill'].map((name) => `<figure>${image(name)}</figure>`).join('')}<figcaption class="blocks-gallery-caption">Мастерские в первый день</figcaption></div>`,
    '<p>Всего на улице девятнадцать мастерских, две из них открывают по расписанию, из-за жара.</p>',
    '<aside class="facts"><h2>Улица в цифрах</h2><ul><li>длина — 340 м;</li><li>мастерских — 19.</li></ul></aside>',
    '<blockquote class="pull"><p>Пока учу, сама вспоминаю, как это — не уметь</p></blockquote>',
    '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
    '<p>О въезде машин спорят.</p>',
    '<blockquote class="twitter-tweet"><p>Красный фонарь над дверью: горн горит.</p>&mdash; Кузница (@kuznica_primer) <a href="https://twitter.com/kuznica_primer/status/1234567890123">1 мая</a></blockquote>',
    `<figure>${image('tall')}</figure>`,
    '<table><caption>Аренда</caption><thead><tr><th>Мастерская</th><th>Площадь, м²</th><th>Рублей в месяц</th></tr></thead><tbody><tr><td>Переплётная</td><td>32</td><td>32</td></tr><tr><td>Стекольная</td><td>54</td><td>54</td></tr></tbody></table>',
    '<p>Мастерские открыты с десяти.-0-</p>',
    '<ol><li id="fn1">С перерывом на зиму. <a href="#fnref1">↩</a></li><li id="fn2">Из них сложили скамью. <a href="#fnref2">↩</a></li></ol>',
  ].join('\n');
  const { path } = await door.publishStory(story({ bodyHtml, pictures, ...given }), editor);
  return path ?? '';
}
