import { expect, test } from 'vitest';
import { paragraphsOfLines } from './part-lines.ts';

test('every line is a paragraph, with or without a full stop', () => {
  const long = 'Мост связал набережную с парком, '.repeat(6).trim();
  expect(paragraphsOfLines(`Хор\r\n\tТанцы\n${long}\nВход свободный.`)).toBe(
    `<p>Хор</p>\n<p>Танцы</p>\n<p>${long}</p>\n<p>Вход свободный.</p>`,
  );
});

test('a line cut for width goes on', () => {
  const lines = [
    'В Заречье во вторник открыли пешеходный мост «Журавлиный»',
    'длиной 120 метров: он связал набережную с парком.',
    'Что дальше',
    'Весной рядом построят второй мост, а летом отремонтируют',
    'набережную.',
  ];
  expect(paragraphsOfLines(lines.join('\n'))).toBe(
    `<p>${lines[0]}\n${lines[1]}</p>\n<p>${lines[2]}</p>\n<p>${lines[3]}\n${lines[4]}</p>`,
  );
});

test('one line is left as it is', () => {
  expect(paragraphsOfLines('\nОдна строка &amp; всё.\n')).toBe('\nОдна строка &amp; всё.\n');
});
