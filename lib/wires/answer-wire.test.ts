import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { closeDatabase, database, openDatabase } from '#lib/database/database.ts';
import { pictures, stories, storyEvents } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { readLastEvent } from '#lib/stories/read-events.ts';
import { readStoryAtPath } from '#lib/stories/read-story.ts';
import { item, push, refusal } from './test-push.ts';
import { zipOf } from './test-zip.ts';

const { clear, url } = useTestDatabase();
beforeEach(clear);

it('what no database stores costs the items beside it nothing: zero bytes, halves of signs', async () => {
  const items = [
    item({ headlines: [{ value: 'Плотина\0 цела' }] }),
    item({ uri: 'urn:zarechye:2', headlines: [{ value: 'Половина знака \ud83d' }] }),
    item({ uri: 'urn:zarechye:3' }),
  ];
  const answer = await push(items);
  expect(answer.status).toBe(201);
  const { stories: published, refused } = await answer.json();
  expect(published).toMatchObject([{ uri: 'urn:zarechye:1' }, { uri: 'urn:zarechye:3' }]);
  expect(refused).toMatchObject([{ item: 2, reason: expect.stringContaining('broken letters') }]);
});

describe('a JSON Feed', () => {
  const feed = (given: Record<string, unknown>) => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Лента',
    items: [
      { id: 'urn:1', title: 'Плотина цела', content_text: 'Цела.', ...given },
      { id: 'urn:2', title: 'Мост открыт', content_text: 'Открыт.' },
    ],
  });

  it.each(['\0', '\ud83d'])('with %j in any field costs its neighbours nothing', async (sign) => {
    for (const given of [
      { id: `urn:1${sign}` },
      { url: `https://z.example/${sign}` },
      { image: `https://z.example/${sign}.jpg` },
      { tags: [`Мосты${sign}`] },
      { authors: [{ name: `Вера Словарёва${sign}` }] },
    ]) {
      await clear();
      const answer = await push(feed(given));
      expect([answer.status, Object.keys(given)]).toEqual([201, Object.keys(given)]);
      expect((await answer.json()).counts.new).toBe(2);
    }
  });

  it('in UTF-16 with half a sign in it too', async () => {
    const text = JSON.stringify(feed({ tags: ['Мосты#'] })).replace('#', '\ud83d');
    const answer = await push(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')));
    expect((await answer.json()).counts).toMatchObject({ new: 2, refused: 0 });
  });
});

describe('a story', () => {
  const path = '/economy/2026/11/22/plotinu-osmotreli';

  it('is published under the name of the token, at the address the answer tells', async () => {
    const answer = await push(item());
    expect(answer.status).toBe(201);
    expect(answer.headers.get('Location')).toBe(path);
    expect(answer.headers.get('x-event')).toBe(String(await readLastEvent()));
    expect(await answer.json()).toEqual({
      counts: { new: 1, updated: 0, unchanged: 0, outdated: 0, refused: 0 },
      stories: [{ uri: 'urn:zarechye:1', outcome: 'new', state: 'published', path, warnings: [] }],
      refused: [],
    });
    const read = await readStoryAtPath(path);
    expect(read).toMatchObject({ kind: 'story', story: { sourceName: 'zarechye' } });
    const [row] = await database().select().from(stories);
    expect(row?.source).toBe('zarechye');
    const [event] = await database().select().from(storyEvents);
    expect(event?.actor).toBe('wire:zarechye');
  });

  it('keeps the name the document gives its source for readers, not its place', async () => {
    await push(item({ infoSources: [{ name: 'Вестка' }] }));
    const [row] = await database().select().from(stories);
    expect([row?.source, row?.sourceName]).toEqual(['zarechye', 'Вестка']);
  });

  it('is not published twice, is changed by a new version and by no older one', async () => {
    await push(item());
    const outcome = async (given: Record<string, unknown>) => {
      const answer = await push(item(given));
      const { stories } = await answer.json();
      return [answer.status, answer.headers.get('Location'), stories[0].outcome, stories[0].path];
    };
    expect(await outcome({})).toEqual([200, null, 'unchanged', path]);
    const headlines = [{ role: 'main', value: 'Плотина цела' }];
    expect(await outcome({ version: '2', headlines })).toEqual([200, null, 'updated', path]);
    expect(await outcome({ version: '1' })).toEqual([200, null, 'outdated', path]);
    expect(await readStoryAtPath(path)).toMatchObject({ story: { headline: 'Плотина цела' } });
  });

  it('is withdrawn when it is cancelled', async () => {
    await push(item());
    const answer = await push(item({ version: '2', pubStatus: 'canceled' }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-event')).toBe(String(await readLastEvent()));
    expect((await answer.json()).stories).toMatchObject([{ state: 'withdrawn', path }]);
    expect(await readStoryAtPath(path)).toMatchObject({ kind: 'withdrawn' });
  });

  it('waits for an editor when it is withheld, and has no address', async () => {
    const answer = await push(item({ pubStatus: 'withheld' }));
    expect([answer.status, answer.headers.get('Location')]).toEqual([201, null]);
    expect((await answer.json()).stories).toMatchObject([{ state: 'held', path: null }]);
  });

  it('goes without a picture of a private network, and says so', async () => {
    const picture = {
      type: 'picture',
      name: 'featuremedia',
      renditions: [{ href: 'http://127.0.0.1:9/secret.jpg', contentType: 'image/jpeg' }],
    };
    const answer = await push(item({ associations: [picture] }));
    expect(answer.status).toBe(201);
    const { stories: told } = await answer.json();
    expect(told[0].warnings).toEqual([
      expect.stringMatching(/secret\.jpg could not be had: 127\.0\.0\.1 is not an address of the/),
    ]);
    expect(await database().select().from(pictures)).toEqual([]);
  });
});

test('of several, those that can be used are taken and the others named', async () => {
  const answer = await push([
    item({ uri: 'urn:1', headlines: [] }),
    item({ uri: 'urn:2' }),
    item({ uri: 'urn:3', embargoed: 'до утра' }),
    { uri: 'urn:4', type: 'picture', renditions: [] },
    item({ uri: 'urn:5', headlines: [{ value: 'Мост открыт' }] }),
  ]);
  expect([answer.status, answer.headers.get('Location')]).toEqual([201, null]);
  expect(await answer.json()).toMatchObject({
    stories: [{ uri: 'urn:2' }, { uri: 'urn:5', path: '/economy/2026/11/22/most-otkryt' }],
    refused: [
      { item: 1, reason: 'headline: there is none' },
      { item: 3, reason: expect.stringContaining('embargo') },
      { item: 4, reason: 'an item of type picture, not a story' },
    ],
  });
});

describe('every format is taken, whatever it is called', () => {
  it.each([
    ['agency-g2.xml', 'application/xml'],
    ['agency-1.2.xml', 'application/octet-stream'],
    ['agency.nitf', 'text/xml; charset=windows-1251'],
    ['old.atom', 'application/json'],
    ['gallery.rss', 'application/rss+xml'],
  ])('%s as %s', async (file, type) => {
    const bytes = new Uint8Array(readFileSync(`tests/fixtures/wires/${file}`));
    const answer = await push(bytes, { 'Content-Type': type });
    expect(answer.status).toBe(201);
    const { counts, stories: told } = await answer.json();
    expect(counts.new).toBe(told.length);
    const rows = await database().select().from(stories);
    expect(rows.map(({ source }) => source)).toEqual(told.map(() => 'zarechye'));
  });

  it('an archive, whose documents are named, good beside bad', async () => {
    const answer = await push(
      new Uint8Array(
        zipOf({
          'day/1.json': JSON.stringify(item()),
          'day/2.json': JSON.stringify(item({ uri: 'urn:2', headlines: [] })),
          'day/3.xml': '<rss version="2.0"><channel><item>',
          'day/photo.jpg': Buffer.from('ffd8ffe000104a464946', 'hex'),
        }),
      ),
      { 'Content-Type': 'application/zip' },
    );
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      counts: { new: 1, refused: 2 },
      stories: [{ uri: 'urn:zarechye:1', document: 'day/1.json' }],
      refused: [
        { item: 1, document: 'day/2.json', uri: 'urn:2' },
        { item: 1, document: 'day/3.xml', reason: expect.stringContaining('cut short') },
      ],
    });
  });

  it('a bomb is refused before it fills the memory', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(90_000_000)));
    const began = performance.now();
    const answer = await push(bomb, { 'Content-Type': 'application/gzip' });
    expect((await refusal(answer)).status).toBe(413);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

test('with the database away it answers 503, and takes the story later', async () => {
  await closeDatabase();
  openDatabase('postgres://vestka@127.0.0.1:9/vestka');
  const answer = await push(item());
  await closeDatabase();
  openDatabase(url());
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect((await refusal(answer)).status).toBe(503);
  expect((await push(item())).status).toBe(201);
});
