import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { joinFlight } from './join-flight.ts';

type Push = [number, string?];

/** What the browser's side of the framework would be given by a page's scripts. */
function run(html: string): { text: string; first: Push; scripts: number } {
  const self: { __next_f?: Push[] } = {};
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
  for (const code of scripts) runInNewContext(code, { self });
  const [first = [0], ...rest] = self.__next_f ?? [];
  return { text: rest.map(([, text]) => text).join(''), first, scripts: scripts.length };
}

const script = (code: string) => `<script>${code}</script>`;
/** As the framework writes it: JSON with `<` escaped. */
const push = (text: string) =>
  script(`self.__next_f.push([1,${JSON.stringify(text).replaceAll('<', '\\u003c')}])`);
const begin = script('(self.__next_f=self.__next_f||[]).push([0])');

it('makes the scripts of flight data one that says the same', () => {
  const texts = ['1:"$a"\n', '0:{"x":"</script>"}\n', 'кавычки " и \\', '\\"]);', 'конец'];
  const page = `<p>до</p><script src="/a.js" async=""></script>${begin}${texts.map(push).join('')}</body>`;
  const joined = joinFlight(page);
  const got = run(joined);
  expect(got).toEqual({ text: texts.join(''), first: [0], scripts: 1 });
  expect(joined).toMatch(/^<p>до<\/p><script src="\/a.js" async=""><\/script><script>/);
  expect(joined.endsWith('</script></body>')).toBe(true);
});

it('keeps a text that looks like the end of a push', () => {
  const sly = '"]);self.__next_f.push([1,"';
  const page = `${begin}${push(sly)}${push(`${sly}\\`)}${push(sly)}`;
  expect(run(joinFlight(page)).text).toBe(`${sly}${sly}\\${sly}`);
});

it('leaves a page without flight data as it is', () => {
  const page = `<p>x</p>${script('theme()')}`;
  expect(joinFlight(page)).toBe(page);
});
