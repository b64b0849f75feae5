import { expect, test } from 'vitest';
import { cutFooter, cutReadOn } from './cut-tail.ts';
import { htmlOf, parseHtml } from './wire-html.ts';

const link = '<a href="/1">Мост открыт</a>';
const home = '<a href="/">Вести</a>';

function cut(html: string): string {
  const document = parseHtml(html);
  cutFooter(document);
  cutReadOn(document);
  return htmlOf(document);
}

test.each([
  `<p>Сообщение ${link} появились сначала на ${home}.</p>`,
  `<p><em>The post <strong>${link}</strong> first appeared on ${home}.</em></p>`,
  '<p><a href="/1">Читать далее →</a></p>',
  '<a class="more-link" href="/1">Далее <span>«Мост открыт»</span></a> …',
])('%s goes', (tail) => {
  expect(cut(`<p>Мост открыт […]</p>${tail}`)).not.toMatch(/<a |появились|appeared/);
  expect(cut(`<p>Мост открыт […]</p>${tail}`)).toContain('<p>Мост открыт […]</p>');
});

test.each([
  `<p>Сообщение ${link} появилось сначала на сайте ${home}, потом в газете.</p>`,
  `<p>The post ${link} appeared first on ${home}. It was about the bridge.</p>`,
  '<p>The post office appeared first on the left bank.</p>',
  `<p>Сообщение ${link} появились сначала на ${home}.</p><p>Ещё.</p>`,
  '<p>О ценах читайте <a href="/1">подробнее</a>.</p>',
  '<p><a href="/1">Подробнее о мосте рассказали в мэрии</a></p>',
  '<p><a href="/1">Читать далее</a> он не стал.</p>',
])('%s stays', (html) => {
  expect(cut(html)).toBe(html);
});
