import { describe, expect, test } from 'vitest';
import { arrangeLead } from './arrange-lead.ts';
import { htmlOf, parseHtml } from './wire-html.ts';

function arrange(headline: string, summary: string, html: string) {
  const body = parseHtml(html);
  return { lead: arrangeLead(headline, summary, body), body: htmlOf(body) };
}

const opening = 'На площади Заречья открылась весенняя ярмарка, в ней участвуют сорок хозяйств.';

test('a summary of its own is the lead', () => {
  const html = `<p>${opening}</p><p>Она продлится неделю.</p>`;
  expect(arrange('Ярмарка', 'Крестьяне привезли мёд и лён.', html)).toEqual({
    lead: 'Крестьяне привезли мёд и лён.',
    body: html,
  });
});

describe('a summary cut from the text is no lead', () => {
  test('nor one with an ellipsis, other quotation marks and other spaces', () => {
    const summary = 'На площади  Заречья открылась весенняя ярмарка, в ней участвуют…';
    expect(arrange('Ярмарка', summary, `<p>${opening}</p><p>Ещё.</p>`).lead).toBe('');
  });

  test('nor one from the middle of a text without paragraphs', () => {
    expect(arrange('Ярмарка', opening, `Сначала так.<br><br>${opening} И дальше.`).lead).toBe('');
  });

  test('the headline and the kickers printed above its paragraph go', () => {
    const html = `<section><h1>Ярмарка открыта</h1><div><span>Экономика</span></div><p>${opening}</p></section>`;
    expect(arrange('Ярмарка открыта', opening, html).body).toBe(
      `<section><p>${opening}</p></section>`,
    );
  });

  test('a whole sentence above it stays', () => {
    const html = `<p>Пришла весна.</p><p>${opening}</p>`;
    expect(arrange('Ярмарка', opening, html)).toEqual({ lead: '', body: html });
  });
});

test('without a summary a subhead steps behind the first paragraph', () => {
  const html = `<h3>Мёд и лён</h3><figure><img src="x"></figure><p>${opening}</p><p>Ещё.</p>`;
  expect(arrange('Ярмарка', '', html).body).toBe(
    `<p>${opening}</p><h3>Мёд и лён</h3><figure><img src="x"></figure><p>Ещё.</p>`,
  );
});

test('so does one between the headline printed again and the first paragraph', () => {
  const html = `<p>Ярмарка</p><h3>Мёд и лён</h3><p>${opening}</p>`;
  expect(arrange('Ярмарка', '', html).body).toBe(`<p>${opening}</p><h3>Мёд и лён</h3>`);
});

test('so does an epigraph, but a list does not', () => {
  const quote = '<blockquote><p>Весна красна.</p></blockquote>';
  expect(arrange('Ярмарка', '', `${quote}<p>${opening}</p>`).body).toBe(
    `<p>${opening}</p>${quote}`,
  );
  const list = `<ul><li><p>Мёд</p></li></ul><p>${opening}</p>`;
  expect(arrange('Ярмарка', '', `<div>Вводное слово редакции.</div>${list}`).body).toContain(
    `</div>${list}`,
  );
});

test('a summary that repeats the headline is none', () => {
  expect(arrange('Ярмарка открыта', 'Ярмарка открыта!', `<p>${opening}</p>`).lead).toBe('');
});

describe('what stands above the first paragraph and is content stays, behind it', () => {
  test.each([
    '<ul><li>Мост открыт с 17 марта</li><li>Длина — 120 метров</li></ul>',
    '<ol><li><p>Мёд</p></li><li><p>Лён</p></li></ol>',
    `<ul>${'<li>Мёд</li>'.repeat(9)}</ul>`,
    '<table><tbody><tr><td>Мёд</td><td>40 бочек</td></tr></tbody></table>',
    '<h2>Мёд и лён</h2>',
    '<h2>Коротко</h2><ul><li>Мёд</li></ul>',
  ])('%s', (above) => {
    expect(arrange('Ярмарка', opening, `${above}<p>${opening}</p><p>Ещё.</p>`)).toEqual({
      lead: '',
      body: `<p>${opening}</p>${above}<p>Ещё.</p>`,
    });
  });

  test('points of a list of dashes stay where they are', () => {
    const html = `<p>— Мёд и лён</p><p>— Сорок хозяйств</p><p>${opening}</p>`;
    expect(arrange('Ярмарка', opening, html).body).toBe(html);
  });
});

test('a subhead steps behind when the summary begins with the headline printed again', () => {
  const headline = 'На площади Заречья открылась весенняя ярмарка мёда';
  const html = `<p>${headline}</p><h3>Мёд и лён</h3><p>${opening}</p>`;
  expect(arrange(headline, `${headline} Мёд и лён`, html).body).toBe(
    `<p>${opening}</p><h3>Мёд и лён</h3>`,
  );
});

test('without a summary a list above the first paragraph stays above it', () => {
  const html = `<ul><li><p>Мёд</p></li></ul><p>${opening}</p>`;
  expect(arrange('Ярмарка', '', html).body).toBe(html);
});
