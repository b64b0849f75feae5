import { expect, it } from 'vitest';
import { lateScripts } from './late-scripts.ts';

const page = `<html><head><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>\
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/main.js"/>\
<script src="/_next/static/chunks/react.js" async=""></script>\
<script src="/_next/static/chunks/old.js" noModule=""></script></head><body><p>Текст $& $1</p>\
<script src="/_next/static/chunks/main.js" id="_R_" async=""></script>\
<script src="/_next/static/chunks/react.js" async=""></script></body></html>`;

it('nothing asks for the scripts while the page is read; each is in the list once', () => {
  const html = lateScripts(page);
  expect(html).not.toMatch(/<script src="[^"]+" (?:id="_R_" )?async/);
  expect(html).not.toContain('rel="preload"');
  expect(html).toContain(
    '(["/_next/static/chunks/react.js","/_next/static/chunks/main.js"])</script></head>',
  );
  expect(html).toContain('old.js" noModule');
  expect(html).toContain('<p>Текст $& $1</p>');
});

it('a page without them stays as it is', () => {
  const html = '<html><head><script>1</script></head><body></body></html>';
  expect(lateScripts(html)).toBe(html);
});
