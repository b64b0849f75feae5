import { describe, expect, test } from 'vitest';
import { limits } from './limits.ts';
import { formatSearchAddress, noFilters, parseSearchQuestion } from './search.ts';

const queryOf = (q: string | string[]) => parseSearchQuestion({ q }).query;

describe('a question', () => {
  test('is nothing until something is asked', () => {
    const nothing = { ...noFilters, query: '', shortened: false, page: 1 };
    expect(parseSearchQuestion({})).toEqual(nothing);
    expect(parseSearchQuestion({ q: ' \t\u0000\u00a0\u200b' })).toEqual(nothing);
  });

  test('keeps the words as they were written, without what nobody sees', () => {
    expect(queryOf('  «Новый  мост» −Минск ')).toBe('«Новый мост» −Минск');
    expect(queryOf('мост\u0000\nчерез\u001b[31m реку')).toBe('мост через [31m реку');
    expect(queryOf('уро\u00adжай \u202eмост')).toBe('урожай мост');
    expect(queryOf('мост \ud800')).toBe('мост \ufffd');
    expect(queryOf(['мост', 'река'])).toBe('мост');
  });

  test('ends at the limit, between characters, and says so', () => {
    const fitting = '🐝'.repeat(limits.searchQuery);
    expect(parseSearchQuestion({ q: fitting })).toMatchObject({ query: fitting, shortened: false });
    expect(parseSearchQuestion({ q: `${fitting}я` })).toMatchObject({
      query: fitting,
      shortened: true,
    });
  });

  test.each([
    [undefined, 1],
    ['1', 1],
    ['2', 2],
    ['50', 50],
    ['51', null],
    ['0', null],
    ['02', null],
    ['-1', null],
    ['2.5', null],
    ['two', null],
    ['', null],
    [['2', '3'], 2],
  ])('page %j is %j', (page, expected) => {
    expect(parseSearchQuestion({ q: 'мост', page }).page).toBe(expected);
  });
});

test('an address leads back to its question', () => {
  expect(formatSearchAddress({ ...noFilters, query: 'мост' })).toBe(
    '/search?q=%D0%BC%D0%BE%D1%81%D1%82',
  );
  for (const query of ['a&page=7#b', '50% + 50%', '«слово» -другое', '<b>"x"</b>', '🐝']) {
    const address = new URL(
      formatSearchAddress({ ...noFilters, query }, 3),
      'http://portal.invalid',
    );
    expect(parseSearchQuestion(Object.fromEntries(address.searchParams))).toEqual({
      ...noFilters,
      query,
      shortened: false,
      page: 3,
    });
  }
});

describe('filters', () => {
  test('are read from an address and written to it, in one order, without defaults', () => {
    const given = {
      q: 'мост',
      to: '2026-02-28',
      from: '2026-02-01',
      sort: 'newest',
      category: 'sport',
    };
    const question = parseSearchQuestion(given);
    expect(question).toMatchObject({ category: 'sport', from: '2026-02-01', order: 'newest' });
    expect(formatSearchAddress({ ...question, query: 'm' }, 2)).toBe(
      '/search?q=m&category=sport&from=2026-02-01&to=2026-02-28&sort=newest&page=2',
    );
    const empty = { category: '', period: '', from: '', to: '', sort: '' };
    expect(parseSearchQuestion({ q: 'm', ...empty })).toMatchObject(noFilters);
  });

  test('that do not exist filter nothing', () => {
    const odd = { category: 'nowhere', period: 'toString', from: '2026-02-30', to: '0001-01-01' };
    expect(parseSearchQuestion({ q: 'm', ...odd, sort: 'x' })).toMatchObject(noFilters);
  });

  test('days the wrong way round are exchanged, and outrank a period', () => {
    const question = parseSearchQuestion({ from: '2026-03-01', to: '2026-02-01', period: 'week' });
    expect(question).toMatchObject({ from: '2026-02-01', to: '2026-03-01', period: null });
  });
});
