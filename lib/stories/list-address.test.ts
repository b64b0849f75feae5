import { describe, expect, test } from 'vitest';
import { formatListAddress, isStoryAddress, parseListAddress } from './list-address.ts';

const parse = (path: string) => parseListAddress(path === '' ? [] : path.split('/'));

describe('parseListAddress', () => {
  test.each([
    ['', { kind: 'page', page: 1 }],
    ['page/2', { kind: 'page', page: 2 }],
    ['page/50', { kind: 'page', page: 50 }],
    ['2023', { kind: 'year', year: 2023 }],
    ['2023/12', { kind: 'month', year: 2023, month: 12 }],
    ['2023/12/13', { kind: 'day', day: '2023-12-13' }],
    ['2024/02/29', { kind: 'day', day: '2024-02-29' }],
  ] as const)('%s', (path, address) => {
    expect(parse(path)).toEqual(address);
    expect(formatListAddress('/news', address)).toBe(path === '' ? '/news' : `/news/${path}`);
  });

  test('page/1 is another spelling of the list itself', () => {
    expect(parse('page/1')).toEqual({ kind: 'first-page' });
  });

  test.each([
    'page',
    'page/0',
    'page/02',
    'page/51',
    'page/-1',
    'page/2/3',
    'page/2x',
    '23',
    '1900',
    '2023/1',
    '2023/13',
    '2023/12/1',
    '2023/02/30',
    '2023/12/13/slug',
    'today',
  ])('%s names no list', (path) => {
    expect(parse(path)).toBeNull();
  });
});

test.each([
  ['2023/12/13/vestka', true],
  ['2023/12/13/vestka-2', true],
  ['2023/12/13/Vestka', false],
  ['2023/12/13/-', false],
  ['2023/02/30/vestka', false],
  ['2023/12/13', false],
])('isStoryAddress %s: %s', (path, expected) => {
  expect(isStoryAddress(path.split('/'))).toBe(expected);
});
