import { expect, test } from './portal.ts';
import { drawPicture, editor, ownWord, story } from './test-stories.ts';

/** Feeds as programs get them: over HTTP alone. */

const long = `<p>${'Читальный зал стал просторнее. '.repeat(20)}</p>`;
const feeds = ['/rss.xml', '/society/rss.xml', '/feed.json', '/yandex.xml', '/dzen.xml'];

/** A story for every feed, and the feed of its own tag. */
async function newStory() {
  const tag = ownWord().toLowerCase();
  return { ...story({ bodyHtml: long, tags: [tag] }), word: ownWord() };
}

test('every feed says what it is, and tells who has it that nothing changed', async ({
  portal,
  door,
}) => {
  const pictureId = await door.storePicture(await drawPicture(40), null);
  const { word, ...given } = await newStory();
  await door.publishStory({ ...given, headline: word, pictures: [{ pictureId }] }, editor);
  for (const feed of feeds) {
    const page = await portal.ask(feed);
    expect(page.status, feed).toBe(200);
    expect(page.text, feed).toContain(word);
    const type = feed.endsWith('.json') ? 'application/feed+json' : 'application/rss+xml';
    expect(page.headers['content-type']).toBe(`${type}; charset=utf-8`);
    expect(page.headers['link']).toBe(`<${portal.url}${feed}>; rel="self"`);
    // The sample edition is stored.
    expect(page.headers['x-robots-tag']).toBe('noindex');
    // Others publish meanwhile.
    await expect(async () => {
      const page = await portal.ask(feed);
      const head = await portal.ask(feed, { method: 'HEAD' });
      expect(head.bytes).toHaveLength(0);
      for (const name of ['content-type', 'etag', 'last-modified', 'link', 'cache-control']) {
        expect(page.headers[name], `${feed} ${name}`).toBeDefined();
        expect(head.headers[name], `${feed} ${name}`).toBe(page.headers[name]);
      }
      const since = { 'If-Modified-Since': page.headers['last-modified'] ?? '' };
      for (const headers of [{ 'If-None-Match': page.headers['etag'] ?? '' }, since]) {
        const again = await portal.ask(feed, { headers });
        expect(again.status, feed).toBe(304);
        expect(again.bytes).toHaveLength(0);
      }
      const other = await portal.ask(feed, { headers: { ...since, 'If-None-Match': '"other"' } });
      expect(other.status, feed).toBe(200);
    }).toPass({ timeout: 10_000 });
  }
});

test('what is corrected, withdrawn and restored is so in every feed at once', async ({
  portal,
  door,
}) => {
  const pictureId = await door.storePicture(await drawPicture(80), null);
  const { word, ...given } = await newStory();
  const { id, path } = await door.publishStory(
    { ...given, headline: word, pictures: [{ pictureId }] },
    editor,
  );
  const page = await portal.ask(path ?? '');
  const tag = /\/tags\/[\w-]+/.exec(page.text)?.[0] ?? '';
  const all = [...feeds, `${tag}/rss.xml`];
  const expectEverywhere = async (text: string, isThere: boolean) => {
    for (const feed of isThere ? all : feeds) {
      expect((await portal.ask(feed)).text.includes(text), `${feed}: ${text}`).toBe(isThere);
    }
  };
  await expectEverywhere(word, true);
  const correction = ownWord();
  await door.correctStory(id, { kind: 'correction', text: `${correction}.` }, editor);
  await expectEverywhere(correction, true);
  await door.withdrawStory(id, null, editor);
  await expectEverywhere(word, false);
  expect((await portal.ask(`${tag}/rss.xml`)).status).toBe(404);
  await door.restoreStory(id, editor);
  await expectEverywhere(word, true);
});

test('an article tells when its text last changed, and is judged by its tag', async ({
  portal,
  door,
}) => {
  const publishedAt = new Date('2022-03-04T12:00:00+03:00');
  const { id, path } = await door.publishStory(story({ publishedAt }), editor);
  const changedAt = async () => (await portal.ask(path ?? '')).headers['last-modified'];
  expect(await changedAt()).toBe(publishedAt.toUTCString());
  await door.correctStory(id, { kind: 'correction', text: 'Было иначе.' }, editor);
  expect(Date.parse((await changedAt()) ?? '')).toBeGreaterThan(Date.now() - 60_000);
  const headers = { 'If-Modified-Since': new Date().toUTCString() };
  expect((await portal.ask(path ?? '', { headers })).status).toBe(200);
});

test('there is no feed of what there is not', async ({ portal }) => {
  for (const feed of ['/nowhere/rss.xml', '/tags/nichego/rss.xml', '/about/rss.xml', '/rss']) {
    expect((await portal.ask(feed)).status, feed).toBe(404);
  }
  expect((await portal.ask('/rss.xml/')).headers['location']).toBe('/rss.xml');
});
