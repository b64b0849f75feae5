import { describe, expect, test } from 'vitest';
import { htmlOf, parseHtml } from './wire-html.ts';
import { collectPictures, resolveAddress, resolveBody } from './wire-pictures.ts';

test.each([
  ['https://a.example/Фото 1.jpg', 'https://a.example/Фото 1.jpg'],
  ['/img/1.jpg', 'https://news.example/img/1.jpg'],
  ['2.jpg', 'https://news.example/2026/2.jpg'],
  ['//cdn.example/3.jpg', 'https://cdn.example/3.jpg'],
  ['javascript:alert(1)', null],
  ['data:image/png;base64,AAAA', null],
  ['file:///etc/passwd', null],
  ['', null],
])('«%s» leads to %s', (address, expected) => {
  expect(resolveAddress(address, 'https://news.example/2026/story')).toBe(expected);
});

test('a relative address without a base leads nowhere', () => {
  expect(resolveAddress('/img/1.jpg', null)).toBeNull();
});

function resolved(html: string, renditions?: Map<string, string>): string {
  const body = parseHtml(html);
  resolveBody(body, 'https://news.example/', renditions);
  return htmlOf(body);
}

describe('in a body', () => {
  test('links and pictures become absolute, links that lead nowhere leave their words', () => {
    expect(resolved('<a href="about">о нас</a> <a href="javascript:x()">слова</a>')).toBe(
      '<a href="https://news.example/about">о нас</a> слова',
    );
  });

  test('a picture that waits for a script gets its address', () => {
    expect(resolved('<img src="data:image/gif;base64,R0" data-src="/lazy.jpg">')).toContain(
      'src="https://news.example/lazy.jpg"',
    );
    expect(resolved('<img srcset="/small.jpg 300w, /large.jpg 900w">')).toContain(
      'src="https://news.example/small.jpg"',
    );
  });

  test('frames and files become absolute, a note is still found, Telegram’s script is a frame', () => {
    expect(resolved('<iframe src="/plan">нет рамок</iframe>')).toBe(
      '<iframe src="https://news.example/plan"></iframe>',
    );
    expect(resolved('<video><source src="a.mp4">нет видео</video>')).toContain(
      '<source src="https://news.example/a.mp4">',
    );
    const note = '<sup><a href="#n">1</a></sup><ol><li id="n">Раз</li></ol>';
    expect(resolved(note)).toBe(note);
    expect(resolved('<a href="#elsewhere">1</a>')).toContain('https://news.example/#elsewhere');
    expect(resolved('<script data-telegram-post="primer/12"></script><script>x()</script>')).toBe(
      '<iframe src="https://t.me/primer/12"></iframe>',
    );
  });

  test('counters and smileys go', () => {
    expect(
      resolved('<img src="/stat.gif" width="1" height="1"><img src="/s.png" width="20px">'),
    ).toBe('');
  });

  test('a small size of a known picture takes the address of the large one', () => {
    const large = 'https://news.example/large.jpg';
    const body = resolved(
      '<img src="/small.jpg">',
      new Map([['https://news.example/small.jpg', large]]),
    );
    expect(body).toContain(large);
  });
});

describe('pictures of a story', () => {
  const offered = {
    url: 'https://news.example/main.jpg',
    caption: 'Подпись',
    credit: 'Автор',
    alt: '',
  };

  test('the offered one first, once, also where the body has it in another size', () => {
    const body = parseHtml(
      '<img src="https://news.example/other.jpg"><img src="https://news.example/main-300x200.jpg?w=300" alt="Описание">',
    );
    const pictures = collectPictures(offered, [], body);
    expect(pictures.map(({ url }) => url)).toEqual([
      'https://news.example/main.jpg',
      'https://news.example/other.jpg',
    ]);
    expect(pictures[0]).toMatchObject({ caption: 'Подпись', alt: 'Описание' });
    expect(htmlOf(body)).toContain('src="https://news.example/main.jpg"');
  });

  test('pictures whose addresses differ by a number only are several; sizes of one are one', () => {
    const picture = (url: string) => ({ url, caption: '', credit: '', alt: '' });
    const body = parseHtml('<p>Текст.</p>');
    const gallery = ['id=2', 'id=2&width=300', 'id=3'].map((query) =>
      picture(`https://news.example/image?${query}`),
    );
    const pictures = collectPictures(picture('https://news.example/image?id=1'), gallery, body);
    expect(pictures.map(({ url }) => url.split('?')[1])).toEqual(['id=1', 'id=2', 'id=3']);
    expect(htmlOf(body)).toMatch(/Текст.*id=2.*id=3/);
  });

  test('the first of the body where none is offered, with the credit beside it', () => {
    const body = parseHtml(
      '<figure><img src="https://news.example/1.jpg"><div class="byline">П. Снимков</div></figure>',
    );
    expect(collectPictures(null, [], body)).toEqual([
      { url: 'https://news.example/1.jpg', caption: '', credit: 'П. Снимков', alt: '' },
    ]);
  });
});
