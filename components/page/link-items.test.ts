import { expect, test } from 'vitest';
import { html } from '#lib/html.ts';
import { linkItems } from './link-items.ts';

test('the current section is marked and nothing else', () => {
  const links = [
    { path: '/news', name: 'Все новости' },
    { path: '/society', name: 'Общество' },
  ];
  const markOf = ({ path }: { path: string }) => (path === '/news' ? 'page' : undefined);
  expect(html`${linkItems(links, 'x', markOf)}`.text).toBe(
    '<li class="x"><a href="/news" aria-current="page">Все новости</a></li>' +
      '<li class="x"><a href="/society">Общество</a></li>',
  );
});

test('a name from the configuration stays text', () => {
  expect(html`${linkItems([{ path: '/a"b', name: 'Суд & <дело>' }])}`.text).toBe(
    '<li><a href="/a&quot;b">Суд &amp; &lt;дело&gt;</a></li>',
  );
});
