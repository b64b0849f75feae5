import { findingsCrosswise } from './axe.ts';
import { expect, test } from './portal.ts';
import { editor, ownWord, story } from './test-stories.ts';

/** What readers and programs get of stories that are not our own. */

const foreign = (given: Parameters<typeof story>[0] = {}) =>
  story({ source: 'ozera', sourceName: 'Вести озёр', ...given });

test('of a story from a feed the beginning stands here, and the rest at its source', async ({
  page,
  door,
  portal,
}) => {
  const rest = ownWord();
  const given = foreign({
    ...{ pulled: true, sourceUrl: 'https://ozera.example/news/7' },
    bodyHtml: `<p>Дальше ${rest}.</p>`,
  });
  const { id, state } = await door.publishStory(given, { actor: 'feed:ozera' });
  expect(state).toBe('held');
  const { path } = await door.releaseStory(id, editor);
  if (path === null) throw new Error('The story has no address.');
  await page.goto(path);
  const article = page.getByRole('article');
  await expect(article).toContainText(given.lead ?? '');
  const link = article.getByRole('link', { name: 'Читать в источнике' });
  await expect(link).toHaveAttribute('href', 'https://ozera.example/news/7');
  await expect(article).toContainText('Вести озёр');
  expect(await findingsCrosswise(page)).toEqual([]);
  for (const target of [path, '/rss.xml', '/feed.json', `/search?q=${encodeURIComponent(rest)}`]) {
    const { text } = await portal.ask(target);
    expect(text.replaceAll(`value="${rest}"`, ''), target).not.toContain(`Дальше ${rest}`);
  }
  const found = await portal.ask(path);
  const data = [...found.text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect(data.map(([, json = '']) => json).join()).not.toContain((given.lead ?? '').slice(0, 40));
});

test('of a wire readers get all of it, programs the headline; its urgency interrupts nobody', async ({
  page,
  door,
  portal,
}) => {
  const given = foreign({ urgency: 1 });
  const { path } = await door.publishStory(given, { actor: 'wire:ozera' });
  if (path === null) throw new Error('The story has no address.');
  await page.goto(path);
  await expect(page.getByRole('article')).toContainText('Читальный зал');
  await expect(page.getByRole('link', { name: 'Читать в источнике' })).toHaveCount(0);
  const { text } = await portal.ask('/rss.xml');
  expect(text).toContain(given.headline);
  expect(text).not.toContain(given.lead);
  await page.goto('/');
  const bar = page.getByLabel('Срочная новость').getByRole('link', { name: given.headline });
  await expect(bar).toHaveCount(0);
});

test('programs find out what they may send, and what is refused is refused as described', async ({
  portal,
}) => {
  const { status, text } = await portal.ask('/api/openapi.json');
  expect(status).toBe(200);
  const { openapi, paths } = JSON.parse(text);
  expect(openapi).toBe('3.1.0');
  expect(Object.keys(paths)).toEqual(['/api/wire', '/api/wire/{source}/{id}']);
  const requests = [
    ['POST', '/api/wire', 401],
    ['DELETE', '/api/wire/ozera/urn%3A1', 401],
    ['GET', '/api/wire/ozera/urn%3A1', 405],
  ] as const;
  for (const [method, target, expected] of requests) {
    const reply = await fetch(`${portal.url}${target}`, { method });
    expect([method, reply.status]).toEqual([method, expected]);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
  }
});
