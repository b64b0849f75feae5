import { expect, test } from 'vitest';
import { formatDateline } from './format-dateline.ts';

test.each([
  ['13 декабря, Минск /Корр. ВЕСТКА/.', '2023-12-13', ['Минск'], 'Корр. ВЕСТКА'],
  [
    '1 мая, Брест, Минск /Анна Ясень - ВЕСТКА/.',
    '2024-05-01',
    ['Брест', 'Минск'],
    'Анна Ясень - ВЕСТКА',
  ],
  ['Минск /ВЕСТКА/.', null, ['Минск'], 'ВЕСТКА'],
  ['13 декабря, Минск.', '2023-12-13', ['Минск'], null],
  ['/ВЕСТКА/.', null, [], 'ВЕСТКА'],
  ['', null, [], null],
])('%s', (expected, day, places, author) => {
  expect(formatDateline({ day, places, author })).toBe(expected);
});
