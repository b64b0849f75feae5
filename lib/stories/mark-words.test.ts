import { describe, expect, test } from 'vitest';
import { cutFragment, markWords } from './mark-words.ts';

const hits = new Set(['мост', 'мосту', 'река']);
const shown = (text: string) =>
  markWords(text, hits)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');

test('whole words are marked, in whatever size and with unseen signs', () => {
  expect(shown('«Мост» через реку: к мосту — мостовая')).toBe(
    '«[Мост]» через реку: к [мосту] — мостовая',
  );
  expect(shown('мо\u00adст')).toBe('[мо\u00adст]');
  expect(shown('<b>мост</b>')).toBe('<b>[мост]</b>');
  expect(shown('')).toBe('');
});

describe('a fragment', () => {
  const filling = 'Сказано много другого. '.repeat(30);

  test('is where most of the words stand together', () => {
    const text = `Мост. ${filling}Здесь река и мост рядом. ${filling}`;
    const fragment = cutFragment(text, hits, 100) ?? '';
    expect(fragment).toMatch(/^…\u00a0/);
    expect(fragment).toContain('Здесь река и мост рядом.');
    expect(fragment.length).toBeLessThanOrEqual(103);
  });

  test('is the beginning where that has them', () => {
    expect(cutFragment(`Новый мост открыт. ${filling}`, hits, 40)).toMatch(/^Новый мост открыт/);
  });

  test('is none where no word stands', () => {
    expect(cutFragment(filling, hits, 100)).toBeNull();
  });
});
