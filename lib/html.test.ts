import { expect, test } from 'vitest';
import { html, readyHtml } from './html.ts';

test('a text stays text, between tags and between quotes', () => {
  const text = '"><script>1</script> & «мост»';
  expect(html`<a title="${text}">${text}</a>`.text).toBe(
    '<a title="&quot;&gt;&lt;script&gt;1&lt;/script&gt; &amp; «мост»">' +
      '&quot;&gt;&lt;script&gt;1&lt;/script&gt; &amp; «мост»</a>',
  );
});

test('what is HTML already is not escaped again', () => {
  const items = ['а', '&'].map((name) => html`<li>${name}</li>`);
  expect(html`<ul>${items}</ul>${readyHtml('<hr>')}`.text).toBe(
    '<ul><li>а</li><li>&amp;</li></ul><hr>',
  );
});

test('what is absent leaves no trace, a zero does', () => {
  expect(html`<p>${null}${undefined}${false}${''}${0}</p>`.text).toBe('<p>0</p>');
});
