import { expect, test } from 'vitest';
import { parse } from './test-documents.ts';

test('Atom 0.3: text escaped, in base64 and as XML; the richest content; dates by their old names', () => {
  const { format, items } = parse('old.atom');
  expect(format).toBe('atom-0.3');
  expect(items).toMatchObject([
    {
      story: {
        sourceName: 'Старый «журнал»',
        sourceUrl: 'https://journal.example/1',
        externalId: 'tag:journal.example,2004:1',
        headline: 'Побег из библиотеки',
        lead: 'Кот ушёл через окно.',
        bodyHtml: '<p>Библиотечный кот вышел в окно второго этажа.</p><p>К вечеру он вернулся.</p>',
        category: 'culture',
        authors: ['Вера Словарёва'],
        rights: '© Старый журнал',
        language: 'ru',
        publishedAt: new Date('2004-03-01T09:00:00Z'),
        sourceUpdatedAt: new Date('2004-03-02T09:00:00Z'),
      },
    },
    {
      story: {
        headline: 'Ключ нашёлся',
        bodyHtml: '<p>Ключ лежал под ковром.</p>',
        authors: ['Редакция журнала'],
        publishedAt: new Date('2004-03-03T09:00:00Z'),
      },
    },
    { story: { bodyHtml: expect.stringContaining('<p>Второй — <em>важный</em>.</p>') } },
    { rejected: 'nothing in it' },
  ]);
});
