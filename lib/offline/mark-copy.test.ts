import { expect, test } from 'vitest';
import { markCopy, markOffline } from './mark-copy.ts';

const page =
  '<!DOCTYPE html><html lang="ru"><head></head><body class="x"><a>К содержанию</a><header></header><header></header></body></html>';
const keptAt = Date.parse('2026-11-22T11:26:07Z');

test('a copy says first that it is one, and of when, in Minsk', () => {
  const marked = markCopy(page, keptAt, new Date('2026-11-23T09:00:00Z'));
  expect(marked).toContain('<a>К содержанию</a><section class="copy"');
  expect(marked).toContain(
    'datetime="2026-11-22T14:26:07+03:00">22\u00a0ноября,\u00a014:26</time>',
  );
  expect(marked).toContain('<html data-copy="" lang="ru">');
});

test('a copy of another year names the year', () => {
  const marked = markCopy(page, keptAt, new Date('2027-01-02T09:00:00Z'));
  expect(marked).toContain('22\u00a0ноября\u00a02026,\u00a014:26');
});

test('a page shown without a connection has no such line', () => {
  expect(markOffline(page)).not.toContain('class="copy"');
  expect(markOffline(page)).toContain('data-copy=""');
});
