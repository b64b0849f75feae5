import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { stories } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { readHasFormer } from '#lib/stories/read-former.ts';
import { publishDocument } from './publish-document.ts';
import { parsePush } from './read-push.ts';
import { item, push } from './test-push.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

/** Signs no compression makes shorter, so that no key of an index holds them. */
const endless = Array.from({ length: 1_000 }, (_, n) =>
  String.fromCodePoint(0x4e00 + ((n * 7_919) % 20_000)),
).join('');

describe('what the database cannot hold costs the items beside it nothing', () => {
  it('an identifier no index holds', async () => {
    const items = [item(), item({ uri: endless }), item({ uri: 'urn:zarechye:3' })];
    const answer = await push(items);
    expect(answer.status).toBe(201);
    const { stories: published, refused } = await answer.json();
    expect(published).toMatchObject([{ uri: 'urn:zarechye:1' }, { uri: 'urn:zarechye:3' }]);
    expect(refused).toMatchObject([
      { item: 2, uri: endless, reason: expect.stringMatching(/^the database cannot hold it: /) },
    ]);
    const alone = await push(item({ uri: endless }));
    expect(alone.status).toBe(422);
  });

  it.each([
    '<category>Мосты\0</category>',
    '<guid>urn:\0</guid>',
    '<dc:creator>Вера\0 Словарёва</dc:creator>',
    '<dc:rights>© Пример\0</dc:rights>',
    '<link>https://z.example/\0</link>',
    '<enclosure url="https://z.example/\0.jpg" type="image/jpeg"/>',
    '<description>Цела\0.</description>',
  ])('a zero byte in %j', async (element) => {
    const about = 'x'.repeat(500);
    const answer = await push(
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Лента</title><description>${about}</description>
      <item>${element}<guid>urn:1</guid><title>Плотина цела</title></item>
      <item><guid>urn:2</guid><title>Мост открыт</title></item></channel></rss>`,
      { 'Content-Type': 'application/rss+xml' },
    );
    expect(answer.status).toBe(201);
    const { stories: published, refused } = await answer.json();
    expect(published).toContainEqual(expect.objectContaining({ uri: 'urn:2', outcome: 'new' }));
    expect(published.length + refused.length).toBe(2);
  });
});

describe('an export of another site', () => {
  const wxr = `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Блог</title><link>https://blog.example/</link><wp:wxr_version>1.2</wp:wxr_version>
    <item><title>Мост открыт</title><link>https://blog.example/world/2026/11/22/most/</link><guid>https://blog.example/?p=1</guid><content:encoded>Открыт.</content:encoded><wp:post_id>1</wp:post_id><wp:post_date_gmt>2026-11-22 09:00:00</wp:post_date_gmt><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>`;

  it('that is pushed claims no address here, and leads to where it is read', async () => {
    const answer = await push(wxr, { 'Content-Type': 'application/xml' });
    expect(answer.status).toBe(201);
    expect(await readHasFormer()).toBe(false);
    const [row] = await database().select().from(stories);
    expect(row?.sourceUrl).toBe('https://blog.example/world/2026/11/22/most/');
  });
});

it('pictures that found no time left are told', async () => {
  const items = await parsePush(
    Buffer.from(
      JSON.stringify(
        item({
          associations: [
            {
              name: 'main',
              uri: 'urn:p:1',
              type: 'picture',
              renditions: [
                { name: 'web', href: 'https://pictures.invalid/1.jpg', contentType: 'image/jpeg' },
              ],
            },
          ],
        }),
      ),
    ),
    'application/json',
  );
  const arrival = { source: 'zarechye', actor: 'wire:zarechye', pulled: false };
  const hurried = await publishDocument(items, { ...arrival, picturesMs: 0 });
  expect(hurried).toMatchObject({ isPictureLate: true, stories: [{ outcome: 'new' }] });
  const patient = await publishDocument(items, { ...arrival, picturesMs: 60_000 });
  expect(patient).toMatchObject({ isPictureLate: false, stories: [{ outcome: 'unchanged' }] });
});
