import { expect, test } from 'vitest';
import { site } from '#lib/site.ts';
import { nameSource } from './name-source.ts';

const source = { name: null, link: null, language: null, rights: null, sections: [], authors: [] };
const context = {
  address: null,
  contentType: null,
  sourceName: null,
  category: null,
  hold: false,
};

test('the name given on the command line, else the title, else a host', () => {
  const titled = { ...source, name: 'Заречная &laquo;Хроника&raquo;' };
  expect(nameSource(titled, { ...context, sourceName: 'Хроника' }, null)).toEqual({
    source: 'khronika',
    sourceName: 'Хроника',
  });
  expect(nameSource(titled, context, null)).toEqual({
    source: 'zarechnaya-khronika',
    sourceName: 'Заречная «Хроника»',
  });
  expect(nameSource(source, context, 'https://www.news.example/1').sourceName).toBe('news.example');
});

test('nobody is named: readers are told so', () => {
  expect(nameSource(source, context, null).sourceName).toBe('Источник не указан');
});

test('a document under our own name cannot reach our own stories', () => {
  expect(nameSource({ ...source, name: site.name }, context, null).source).not.toBe(site.ownSource);
  expect(nameSource(source, { ...context, sourceName: site.name }, null).source).toBe(
    site.ownSource,
  );
});

test('a title in letters we cannot transliterate falls back on the host', () => {
  expect(
    nameSource({ ...source, name: '新闻', link: 'https://cn.example/' }, context, null),
  ).toEqual({
    source: 'cn-example',
    sourceName: '新闻',
  });
});
