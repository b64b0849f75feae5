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
