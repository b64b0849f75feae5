import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { parseSampleLines } from './parse-sample-lines.ts';

const known = ['sample:most', 'sample:parom'];
const line = (rest: string) => `- slug: reka\n  title: Река\n${rest}`;

it('reads a line with its stories and its key moments', () => {
  expect(parseSampleLines(line('  stories: [most, parom]\n  key: [parom]'), known)).toEqual([
    {
      ...{ slug: 'reka', title: 'Река', description: '', closed: false },
      ...{ stories: ['most', 'parom'], key: ['parom'] },
    },
  ]);
});

it.each([
  ['  stories: []', 'lines.yaml: 0.stories'],
  ['  stories: [lodka]', 'lines.yaml: reka: stories: there is no story «lodka»'],
  ['  stories: [most]\n  key: [parom]', 'lines.yaml: reka: key: «parom» is none of its stories'],
  ['  stories: [most]\n  colour: red', 'lines.yaml: 0'],
])('names the line and the field that do not fit: %s', (rest, message) => {
  expect(() => parseSampleLines(line(rest), known)).toThrow(message);
});

it('takes the edition as it is', async () => {
  const yaml = await readFile('samples/lines.yaml', 'utf8');
  const ids = [...yaml.matchAll(/^ {4}- (\S+)$/gm)].map(([, id]) => `sample:${id}`);
  expect(parseSampleLines(yaml, ids).length).toBeGreaterThanOrEqual(2);
});
