import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHtml } from './clean-html.ts';
import { joinBlocks } from './collect-blocks.ts';
import { absentPicture } from './merge-pictures.ts';

const picture = (url: string) => ({ ...absentPicture, url, pictureId: 1 });
const pictures = ['main.jpg', 'a.jpg', 'b.jpg', 'c.jpg'].map(picture);
const clean = (html: string) => joinBlocks(cleanHtml(html, pictures).blocks);
const youtube =
  '<figure data-embed="youtube" data-url="https://www.youtube.com/watch?v=abcdefghijk">';
const frame = '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>';

/** What came, and what is stored. */
const marks: Record<string, [string, string][]> = {
  embeds: [
    [`<p>А.</p>${frame}`, `<p>А.</p>\n${youtube}</figure>`],
    [
      `<figure>${frame}<figcaption>Запись</figcaption></figure>`,
      `${youtube}<figcaption>Запись</figcaption></figure>`,
    ],
    [`<p>до ${frame} после</p>`, `<p>до</p>\n${youtube}</figure>\n<p>после</p>`],
    [`<ul><li>пункт ${frame}</li></ul>`, `<ul><li>пункт </li></ul>\n${youtube}</figure>`],
    ['<p>https://youtu.be/abcdefghijk</p>', `${youtube}</figure>`],
    [
      '<figure class="wp-block-embed"><div>\nhttps://youtu.be/abcdefghijk\n</div></figure>',
      `${youtube}</figure>`,
    ],
    [
      '<script async src="https://telegram.org/js/telegram-widget.js" data-telegram-post="primer/12"></script>',
      '<figure data-embed="telegram" data-url="https://t.me/primer/12"></figure>',
    ],
    [
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/AbCdEf1/"><p>Снимок Анны</p></blockquote>',
      '<figure data-embed="instagram" data-url="https://www.instagram.com/p/AbCdEf1/"><figcaption>Снимок Анны</figcaption></figure>',
    ],
    [
      '<iframe src="https://maps.example/plan" title="План улицы"></iframe>',
      '<p><a href="https://maps.example/plan">План улицы</a></p>',
    ],
    ['<iframe src="https://count.example/" width="1" height="1"></iframe><p>А</p>', '<p>А</p>'],
    ['<iframe src="javascript:alert(1)"></iframe><p>А</p>', '<p>А</p>'],
    [
      '<figure data-embed="youtube" data-url="https://evil.example/"></figure>',
      '<p><a href="https://evil.example/">Открыть на сайте evil.example</a></p>',
    ],
    ['<figure data-embed="youtube" data-url="javascript:x">слова</figure>', '<p>слова</p>'],
    [
      '<video><source src="http://films.example/a.mp4"><source src="https://films.example/a.mp4"></video>',
      '<figure data-embed="video" data-url="https://films.example/a.mp4"></figure>',
    ],
  ],
  galleries: [
    [
      '<div class="gallery"><img src="a.jpg"><img src="b.jpg"></div>',
      '<figure data-gallery="1,2"></figure>',
    ],
    [
      '<div><figure><img src="a.jpg"></figure>\n<figure><img src="b.jpg"></figure></div>',
      '<figure data-gallery="1,2"></figure>',
    ],
    [
      '<figure class="wp-block-gallery"><ul><li><figure><img src="a.jpg"></figure></li></ul></figure>',
      '<figure data-picture="1"></figure>',
    ],
    ['<figure data-gallery="1,9,2,2,x"></figure>', '<figure data-gallery="1,2"></figure>'],
    [
      '<figure data-gallery="0,1"></figure><figure data-picture="1"></figure>',
      '<figure data-picture="1"></figure>',
    ],
    ['<div class="gallery"><img src="https://stranger.example/x.jpg"></div><p>А</p>', '<p>А</p>'],
    [
      '<div><p>Текст</p><img src="a.jpg"><img src="b.jpg"></div>',
      '<p>Текст</p>\n<figure data-picture="1"></figure>\n<figure data-picture="2"></figure>',
    ],
  ],
  boxes: [
    ['<aside><h4>Кратко</h4><p>Раз</p></aside>', '<aside><h3>Кратко</h3>\n<p>Раз</p></aside>'],
    [
      '<div class="factbox"><p><b>Справка</b></p>стоит<br><br>текст<img src="a.jpg"></div>',
      '<aside><h3>Справка</h3>\n<p>стоит</p>\n<p>текст</p>\n<figure data-picture="1"></figure></aside>',
    ],
    ['<aside><p>А</p><aside><p>Б</p></aside></aside>', '<aside><p>А</p>\n<p>Б</p></aside>'],
    ['<aside> </aside><p>А</p>', '<p>А</p>'],
    ['<aside><p>не закрыт', '<aside><p>не закрыт</p></aside>'],
  ],
  quotations: [
    [
      '<blockquote><p>Да.</p><footer>— <cite>Иван Бор</cite>, мастер</footer></blockquote>',
      '<blockquote><p>Да.</p><cite>Иван Бор, мастер</cite></blockquote>',
    ],
    [
      '<figure><blockquote>Да.</blockquote><figcaption>Иван Бор</figcaption></figure>',
      '<blockquote><p>Да.</p><cite>Иван Бор</cite></blockquote>',
    ],
    [
      '<figure class="wp-block-pullquote"><blockquote><p>Да.</p><cite>Бор</cite></blockquote></figure>',
      '<blockquote class="pull"><p>Да.</p><cite>Бор</cite></blockquote>',
    ],
    [
      '<blockquote class="pull evil"><p>Да.</p></blockquote>',
      '<blockquote class="pull"><p>Да.</p></blockquote>',
    ],
    [
      '<blockquote><cite>Название</cite></blockquote>',
      '<blockquote><p><cite>Название</cite></p></blockquote>',
    ],
  ],
  notes: [
    [
      '<p>А<sup class="fn" data-fn="u"><a id="u-link" href="#u">1</a></sup>.</p><ol class="wp-block-footnotes"><li id="u">Раз <a href="#u-link">↩︎</a></li></ol>',
      '<p>А<sup><a href="#note_1">1</a></sup>.</p>\n<ol data-notes><li>Раз</li></ol>',
    ],
    [
      '<p>А<a href="https://source.example/x#fn1" id="fnref1"><sup>1</sup></a>.</p><section class="footnotes"><hr><ol><li id="fn1"><p>Раз<a href="#fnref1">↩</a></p></li></ol></section>',
      '<p>А<sup><a href="#note_1">1</a></sup>.</p>\n<ol data-notes><li>Раз</li></ol>',
    ],
    [
      '<p>А<a href="#_ftn1" name="_ftnref1">[1]</a>.</p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Раз.</p></div>',
      '<p>А<sup><a href="#note_1">1</a></sup>.</p>\n<ol data-notes><li>Раз.</li></ol>',
    ],
    [
      '<p>А[^б], В[^а] и[^б].</p><p>[^а]: Один.</p><p>[^б]: Два.</p>',
      '<p>А<sup><a href="#note_1">1</a></sup>, В<sup><a href="#note_2">2</a></sup> и<sup><a href="#note_1">1</a></sup>.</p>\n<ol data-notes><li>Два.</li><li>Один.</li></ol>',
    ],
    ['<p>А[^1] без примечания.</p>', '<p>А[^1] без примечания.</p>'],
    [
      '<p><a href="#part">1</a> глава</p><h2 id="part">Глава</h2>',
      '<p><a href="#part">1</a> глава</p>\n<h2>Глава</h2>',
    ],
    ['<p id="x"><a href="#x">1</a> сам на себя</p>', '<p><a href="#x">1</a> сам на себя</p>'],
  ],
};

for (const [name, cases] of Object.entries(marks)) {
  describe(name, () => {
    it.each(cases)('%s', (given, stored) => {
      expect(clean(given)).toBe(stored);
      // What is stored may be sent again and stays what it is.
      expect(clean(stored)).toBe(stored);
    });
  });
}

it('a gallery of one picture gives it the words of the gallery, unless it has its own', () => {
  const gallery = (inner: string) =>
    `<figure class="wp-block-gallery"><figure><img src="a.jpg">${inner}</figure><figcaption>Ярмарка</figcaption></figure>`;
  const captionOf = (html: string) =>
    cleanHtml(html, [picture('main.jpg'), picture('a.jpg')]).pictures[1]?.caption;
  expect(captionOf(gallery(''))).toBe('Ярмарка');
  expect(captionOf(gallery('<figcaption>Горшки</figcaption>'))).toBe('Горшки');
});

it('words beside a picture fill what is not said of it, and no more', () => {
  const html =
    '<div class="wp-caption"><img src="a.jpg" alt="Горшок"><p class="wp-caption-text">Подпись <span class="credit">Фото Бора</span></p></div>';
  const said = { ...picture('a.jpg'), caption: 'Своя подпись' };
  expect(cleanHtml(html, [picture('main.jpg'), picture('a.jpg')]).pictures[1]).toMatchObject({
    caption: 'Подпись',
    credit: 'Фото Бора',
    alt: 'Горшок',
  });
  expect(cleanHtml(html, [picture('main.jpg'), said]).pictures[1]?.caption).toBe('Своя подпись');
});

describe('what is made to break the reading of it', () => {
  const times = 5_000;
  it.each([
    ['frames', frame.repeat(times)],
    ['frames never closed', '<iframe src="https://youtu.be/abcdefghijk">'.repeat(times)],
    ['boxes in boxes', '<aside>'.repeat(times)],
    ['galleries in galleries', '<div class="gallery"><img src="a.jpg">'.repeat(times)],
    ['quotations in quotations', '<blockquote><cite>'.repeat(times)],
    [
      'notes that lead to each other',
      '<p id="a"><a href="#b">1</a><p id="b"><a href="#a">1</a>'.repeat(times),
    ],
    ['notes of one name', `<p>[^1]</p>`.repeat(times)],
    ['one picture again and again', `<figure>${'<img src="a.jpg">'.repeat(times)}</figure>`],
  ])('%s', (_, html) => {
    const before = process.threadCpuUsage();
    const stored = clean(html);
    expect(stored).not.toMatch(/<(?:iframe|script|img)/);
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(10_000);
  });
});

it('bare paragraphs, which are not cleaned, come out as cleaned ones do', () => {
  const bare = '<p>Мост «Северный»  открыт, "сегодня"\u00a0— и</p>\n<p> </p><p>Второй\0 абзац</p>';
  const { blocks } = cleanHtml(bare);
  // A comment sends it the long way.
  expect(blocks).toEqual(cleanHtml(`${bare}<!-- -->`).blocks);
  expect(blocks).toHaveLength(2);
});

it('a listing keeps its columns, but no run of spaces longer than a line', () => {
  const run = (length: number) =>
    joinBlocks(cleanHtml(`<pre>а${' '.repeat(length)}б</pre>`).blocks);
  expect(run(30)).toBe(`<pre>а${' '.repeat(30)}б</pre>`);
  expect(run(5000)).toBe(`<pre>а${' '.repeat(80)}б</pre>`);
});

describe('paragraphs of text alone', () => {
  const signs = [
    'а',
    'Б',
    '1',
    ' ',
    '\u00a0',
    '\n',
    '\t',
    '\ufeff',
    '[^1]',
    '[',
    '^',
    '/',
    '//x.by',
    '"',
    '-',
  ];
  const words = fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((some) => some.join(''));
  const paragraphs = fc.array(fc.tuple(words, fc.constantFrom('', '\n', '  ')), { maxLength: 5 });

  it('come out as they do through the parser, where something else stands behind them', () => {
    fc.assert(
      fc.property(paragraphs, (given) => {
        const html = given.map(([text, space]) => `<p>${text}</p>${space}`).join('');
        const parsed = clean(`${html}<hr>`);
        expect(clean(html)).toBe(parsed.replace(/\n?<hr>/, ''));
      }),
      { numRuns: 1_000 },
    );
  });
});
