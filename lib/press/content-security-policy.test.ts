import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What may run on a page, by its policy. */
function scriptsOf(html: string): string[] {
  const directive = contentSecurityPolicy(html)
    .split('; ')
    .find((one) => one.startsWith('script-src '));
  return directive?.split(' ').slice(1) ?? [];
}

it('lets run the scripts of the page and the rules of prefetching, by their hashes', () => {
  const html = [
    '<html><head><script>theme("тема")</script><script src="/a.js" async=""></script></head><body>',
    '<p>x</p><footer>y</footer><script type="speculationrules">{"prefetch":[]}</script>',
    '<script id="_R_">boot()</script><script>flight()</script></body></html>',
  ].join('');
  expect(scriptsOf(html)).toEqual([
    "'self'",
    hashOf('theme("тема")'),
    hashOf('{"prefetch":[]}'),
    hashOf('boot()'),
    hashOf('flight()'),
  ]);
});

it('gives no hash to data', () => {
  const html = '<head><script type="application/ld+json">{"@type":"NewsArticle"}</script></head>';
  expect(scriptsOf(html)).toEqual(["'self'"]);
});

it('gives no hash to a script that came with a story', () => {
  const html =
    '<head></head><body><main></footer><script>steal()</script></main><footer>y</footer><script>flight()</script></body>';
  expect(scriptsOf(html)).toEqual(["'self'", hashOf('flight()')]);
});

it('allows nothing inline but scripts known by hash and the colours of pictures', () => {
  const policy = contentSecurityPolicy('<head></head><body></body>');
  expect(policy.match(/[\w-]+ [^;]*'unsafe-[^;]*/g)).toEqual(["style-src-attr 'unsafe-inline'"]);
  for (const directive of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
    expect(policy.split('; ')).toContain(directive);
  }
});

const card = (player: string, more = '') =>
  `<button type="button" data-action="embed" data-player="${player}"${more}>Показать</button>`;

it('lets a page frame the players of its cards and load their files, and nothing else', () => {
  const html = `<body>${card('https://www.youtube-nocookie.com/embed/abcdefghijk')}${card('https://films.example/a.mp4?x=1&amp;y=2', ' data-file="video"')}</body>`;
  const policy = contentSecurityPolicy(html);
  expect(policy).toContain('frame-src https://www.youtube-nocookie.com;');
  expect(policy).toContain('media-src https://films.example;');
});

it.each([
  '<p>Показать</p>',
  card('https://evil.example/embed'),
  card('https://evil.example;sandbox/a.mp4', ' data-file="video"'),
  card('javascript:alert(1)', ' data-file="video"'),
  // As a text would have it.
  card('https://t.me/primer/12?embed=1').replaceAll('<', '&lt;'),
])('allows no others for %s', (html) => {
  expect(contentSecurityPolicy(`<body>${html}</body>`)).toBe(contentSecurityPolicy(''));
});
