import { expect, test } from 'vitest';
import { enhanceSubheads } from './enhance-subheads.ts';

const link = (id: string) => `<a href="#${id}" aria-label="Ссылка на раздел">#</a>`;

test('a subhead can be linked to by its words', () => {
  expect(enhanceSubheads('<p>А.</p><h2>Что <em>придумали</em></h2>')).toBe(
    `<p>А.</p><h2 id="chto-pridumali" aria-label="Что придумали">Что <em>придумали</em>${link('chto-pridumali')}</h2>`,
  );
});

test('two subheads alike have two anchors', () => {
  expect(enhanceSubheads('<h2>Итоги</h2><h3>Итоги</h3>')).toBe(
    `<h2 id="itogi" aria-label="Итоги">Итоги${link('itogi')}</h2><h3 id="itogi-2" aria-label="Итоги">Итоги${link('itogi-2')}</h3>`,
  );
});

test('a subhead is called by its words, whatever stands in them', () => {
  expect(enhanceSubheads('<h2>Так и "так" &amp; <b>5 &gt; 3</b></h2>')).toContain(
    ' aria-label="Так и &quot;так&quot; &amp; 5 &gt; 3">Так и "так"',
  );
});

test('a subhead without letters has an anchor all the same', () => {
  expect(enhanceSubheads('<h2>***</h2>')).toBe(
    `<h2 id="part" aria-label="***">***${link('part')}</h2>`,
  );
});
