import { expect, test } from 'vitest';
import { enhanceTables } from './enhance-tables.ts';

test('each table scrolls inside its own strip, reachable by keyboard', () => {
  const open = '<div class="wide" role="group" aria-label="Таблица" tabindex="0">';
  expect(enhanceTables('<p>А</p><table><tr></tr></table><table></table>')).toBe(
    `<p>А</p>${open}<table><tr></tr></table></div>${open}<table></table></div>`,
  );
});

const table = (...rows: string[]) =>
  `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;

test('a column of numbers is marked with its heading, a column of words is not', () => {
  const html = enhanceTables(
    table(
      '<th>Товар</th><th scope="col">Цена</th><th>Счёт</th>',
      '<td>Лук</td><td>1\u00a0234,50</td><td>4:2</td>',
      '<td>Соль</td><td>—</td><td>после перерыва</td>',
    ),
  );
  expect(html).toContain('<th scope="col" class="number">Цена</th>');
  expect(html).toContain('<td class="number">1\u00a0234,50</td>');
  expect(html).toContain('<td class="number">—</td>');
  expect(html.match(/class="number"/g)).toHaveLength(3);
});

test('cells that span columns are left alone', () => {
  expect(enhanceTables(table('<td colspan="2">1</td>', '<td>1</td><td>2</td>'))).not.toContain(
    'number',
  );
});
