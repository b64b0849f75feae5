import { expect, it } from 'vitest';
import { html } from '#lib/html.ts';
import { dzenHtml } from './dzen-html.ts';
import { renderFullHtml } from './full-html.ts';
import { plainText } from './plain-text.ts';
import { feedStory, partsBody, partsPictures, siteUrl } from './test-feed-stories.ts';

const story = feedStory({
  bodyHtml: partsBody,
  pictures: partsPictures(),
  picture: null,
  lead: '',
});
const whole = renderFullHtml(
  story,
  siteUrl,
  ({ digest }) => html`<figure>${digest.slice(0, 1)}</figure>`,
);

it('says the parts of a body in HTML any program reads', () => {
  expect(whole.text).toContain('<figure>c</figure><figure>d</figure><p>День открытия</p>');
  expect(whole.text).toContain(
    '<p>Запись <a href="https://www.youtube.com/watch?v=abcdefghijk&amp;t=5s">Открыть на YouTube</a></p>',
  );
  expect(whole.text).toContain('<blockquote><p>Идём по мосту.</p></blockquote>');
  expect(whole.text).toContain('<section><h3>Справка</h3>\n<p>Длина — 340 м.</p></section>');
  expect(whole.text).toContain(`<a href="${siteUrl}${story.path}#note_1">1</a>`);
  expect(whole.text).toContain('<ol><li>Пешеходный.</li></ol>');
  expect(whole.text).not.toMatch(/data-|iframe|player/);
});

it('keeps a note’s number apart from the word before it where there is only text', () => {
  expect(plainText(whole)).toMatch(/^Мост \[1\] открыт\./);
});

it('loses no words for Dzen', () => {
  const { text } = dzenHtml(whole);
  for (const words of ['Длина — 340 м.', 'Открыть на YouTube', 'Идём по мосту.', 'Иван Бор'])
    expect(text).toContain(words);
  expect(text).not.toMatch(/<(?:section|aside|sup|cite)/);
});

it('a picture that cannot be drawn takes its gallery’s place with it', () => {
  expect(renderFullHtml(story, siteUrl, () => null).text).not.toContain('День открытия');
});
