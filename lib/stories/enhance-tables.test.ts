import { expect, test } from 'vitest';
import { enhanceTables } from './enhance-tables.ts';

test('each table scrolls inside its own strip, reachable by keyboard', () => {
  const open = '<div class="wide" role="group" aria-label="Таблица" tabindex="0">';
  expect(enhanceTables('<p>А</p><table><tr></tr></table><table></table>')).toBe(
    `<p>А</p>${open}<table><tr></tr></table></div>${open}<table></table></div>`,
  );
});
