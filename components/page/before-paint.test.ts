import { expect, test } from 'vitest';
import { beforePaint } from './before-paint.ts';

test('what every page carries is small and is a program', () => {
  expect(beforePaint.length).toBeLessThan(700);
  expect(() => new Function(beforePaint)).not.toThrow();
  // It stands within a script of the page.
  expect(beforePaint).not.toContain('</script');
});
