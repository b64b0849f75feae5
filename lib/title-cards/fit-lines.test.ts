import { expect, it } from 'vitest';
import { fitLines } from './fit-lines.ts';

/** Every sign is half as wide as it is high. */
const measure = (text: string) => text.length / 2;
const room = { width: 300, height: 240, sizes: [60, 40, 20], leading: 1.2 };

it('takes the largest size at which everything fits', () => {
  expect(fitLines('Мост', room, measure)).toEqual({ lines: ['Мост'], size: 60 });
  expect(fitLines('Мосты открыты в городе после ремонта', room, measure).size).toBe(40);
});

it('makes lines of about one length', () => {
  // Filled from the top, the second line would be «ночью» alone.
  const one = { ...room, width: 290, sizes: [20] };
  const { lines } = fitLines('Мосты через реку открыты ночью', one, measure);
  expect(lines).toEqual(['Мосты через реку', 'открыты ночью']);
});

it('keeps together what a no-break space holds', () => {
  const { lines } = fitLines('Ждали за\u00a0десять лет до\u00a0него', room, measure);
  expect(lines.join(' ')).toContain('за\u00a0десять');
  expect(lines.some((line) => line.endsWith('за'))).toBe(false);
});

it('cuts what is too long even for the smallest size, and says so', () => {
  const text = 'Слово за словом, и ещё одно, '.repeat(20);
  const { lines, size } = fitLines(text, room, measure);
  expect(size).toBe(20);
  expect(lines).toHaveLength(10);
  expect(lines.at(-1)).toMatch(/[а-яё]…$/);
  for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(room.width);
});

it('divides a word that is wider than a line', () => {
  const word = 'Превысокомногорассмотрительствующий'.repeat(2);
  const { lines, size } = fitLines(word, room, measure);
  expect(lines.join('')).toBe(word);
  for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(room.width);
  const endless = fitLines(word.repeat(10), room, measure);
  expect(endless.lines).toHaveLength(10);
  expect(endless.lines.at(-1)).toMatch(/[а-я]…$/);
  for (const line of endless.lines) expect(measure(line) * 20).toBeLessThanOrEqual(room.width);
});

it('has nothing to set of an empty text', () => {
  expect(fitLines(' ', room, measure).lines).toEqual([]);
});
