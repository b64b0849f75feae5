import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { comfortGroups, formatComfort, parseComfort, stepTextSize } from './comfort-settings.ts';

test('what is kept is read back, and nothing that nobody offers', () => {
  expect(parseComfort('text-150 colours-white-on-black motion-off')).toEqual({
    text: '150',
    colours: 'white-on-black',
    motion: 'off',
  });
  expect(parseComfort('text-999 colours- "><script> pictures-off')).toEqual({ pictures: 'off' });
  expect(parseComfort('')).toEqual({});
});

test('what is ordinary has no word', () => {
  expect(formatComfort({ text: '', letters: 'wide' })).toBe('letters-wide');
  expect(formatComfort({})).toBe('');
  const kept = 'text-200 colours-blue-on-light pictures-off letters-widest lines-wide face-sans';
  expect(formatComfort(parseComfort(kept))).toBe(kept);
});

test('the text grows and shrinks to the ends of its scale', () => {
  expect(stepTextSize({ lines: 'wide' }, 1)).toEqual({ lines: 'wide', text: '125' });
  expect(stepTextSize({ text: '125' }, -1)).toEqual({ text: '' });
  expect(stepTextSize({ text: '200' }, 1)).toEqual({ text: '200' });
  expect(stepTextSize({}, -1)).toEqual({});
});

test('the style sheet knows every word', () => {
  const css = readFileSync(join(import.meta.dirname, '../../public/comfort.css'), 'utf8');
  const words = comfortGroups.flatMap(({ name, options }) =>
    options.flatMap(({ value }) => (value === '' ? [] : [`${name}-${value}`])),
  );
  expect(words.length).toBeGreaterThan(12);
  for (const word of words) expect(css).toContain(`[data-comfort~="${word}"]`);
});
