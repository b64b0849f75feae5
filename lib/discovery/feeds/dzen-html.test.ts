import { expect, it } from 'vitest';
import { readyHtml } from '#lib/html.ts';
import { dzenHtml } from './dzen-html.ts';

it.each([
  ['<p><strong>А</strong> <em>б</em> <s>в</s></p>', '<p><b>А</b> <i>б</i> <s>в</s></p>'],
  ['<p>H<sub>2</sub>O &lt;sub&gt; <code>x</code></p>', '<p>H2O &lt;sub&gt; x</p>'],
  ['<p>строка<br>другая</p>\n<hr>', '<p>строка другая</p>\n'],
  ['<pre>лист</pre>', '<p>лист</p>'],
  ['<ol start="3"><li>три</li></ol>', '<ol start="3"><li>три</li></ol>'],
  [
    '<table><thead><tr><th scope="col">А</th><th>Б</th></tr></thead><tbody><tr><td><p>1</p></td><td>2</td></tr></tbody></table>',
    '<p>А — Б</p><p> 1  — 2</p>',
  ],
  ['<p><a href="https://example.by/?a=1&amp;b=2">там</a></p>', null],
])('%s', (given, expected) => {
  expect(dzenHtml(readyHtml(given)).text).toBe(expected ?? given);
});
