import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { keepWhole } from './keep-whole.tsx';

it.each([
  ['Рейс из-за тумана', 'Рейс <span class="whole">из-за</span> тумана'],
  ['Хор отметил 70-летие', 'Хор отметил <span class="whole">70-летие</span>'],
  [
    '«Кто-нибудь» и Ту-134',
    '«<span class="whole">Кто-нибудь</span>» и <span class="whole">Ту-134</span>',
  ],
  ['Поезд Минск-Брест', 'Поезд Минск-Брест'],
  ['Счёт 5-2-1', 'Счёт 5-2-1'],
])('%s', (text, expected) => {
  expect(renderToStaticMarkup(<p>{keepWhole(text)}</p>)).toBe(`<p>${expected}</p>`);
});

it('costs an ordinary headline nothing', () => {
  expect(keepWhole('Мост открыли')).toBe('Мост открыли');
});
