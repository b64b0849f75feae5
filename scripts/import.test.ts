import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { count, eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { database } from '#lib/database/database.ts';
import { pictures, stories } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { markedPicture } from '#lib/pictures/test-pictures.ts';
import { readStoryAtPath } from '#lib/stories/read-story.ts';
import { dryRun, linesOf, runImport, wires } from './test-import.ts';

// Every test starts the command anew, some several times.
vi.setConfig({ testTimeout: 120_000 });
const { url } = useTestDatabase();

describe('over the network, into a database', () => {
  let server: Server;
  let origin = '';
  let asked: string[] = [];
  let inner: Buffer;

  beforeAll(async () => {
    inner = await markedPicture(640, 360, { x: 0.5, y: 0.5 });
    server = createServer((request, answer) => {
      asked.push(request.url ?? '');
      if (request.url === '/feed') answer.writeHead(302, { location: '/feed.xml' }).end();
      else if (request.url === '/feed.xml') answer.end(feed());
      else if (request.url === '/inner.jpg') answer.end(inner);
      else answer.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const known = 'https://pictures.example/known.jpg';
  let headline = 'Мельница смолола первый мешок';
  const feed = () =>
    `<rss version="2.0"><channel><title>Хроника Заречья</title><link>${origin}</link>
      <item><title>${headline}</title><guid isPermaLink="false">m-1</guid><category>Экономика</category>
        <description>Мука вышла тонкой.</description><enclosure url="${known}" type="image/jpeg"/>
        <pubDate>Tue, 17 Mar 2026 12:00:00 +0300</pubDate></item>
      <item><title>Колесо починили</title><guid isPermaLink="false">m-2</guid>
        <enclosure url="/inner.jpg" type="image/jpeg"/><pubDate>Tue, 17 Mar 2026 13:00:00 +0300</pubDate></item>
      <item><title>Плотину осмотрели</title><guid isPermaLink="false">m-4</guid>
        <enclosure url="http://127.0.0.1:9/secret.jpg" type="image/jpeg"/><pubDate>Tue, 17 Mar 2026 14:00:00 +0300</pubDate></item>
      <item><guid isPermaLink="false">m-3</guid></item>
    </channel></rss>`;

  async function storeKnownPicture(): Promise<number> {
    const bytes = await sharp({
      create: { width: 64, height: 36, channels: 3, background: '#446688' },
    })
      .jpeg()
      .toBuffer();
    const [row] = await database()
      .insert(pictures)
      .values({
        bytes,
        digest: 'f'.repeat(32),
        mediaType: 'image/jpeg',
        width: 64,
        height: 36,
        colour: '#446688',
        sourceUrl: known,
        storedAt: new Date(),
      })
      .returning({ id: pictures.id });
    return row?.id ?? 0;
  }

  test('stores, with what failed in words; the same again changes nothing', async () => {
    await storeKnownPicture();
    const run = () => runImport([`${origin}/feed`], { database: url() });
    const first = await run();
    expect(first.out.trim()).toBe('new 3, updated 0, unchanged 0, skipped 0, rejected 1');
    expect(first.err).toContain(`rejected: ${origin}/feed, item 4 (m-3): headline: there is none`);
    expect(first.code).toBe(1);
    // A picture inside a document reaches this machine's own network only where the person did.
    expect(first.err).toMatch(
      /warning: .*secret\.jpg could not be had: 127\.0\.0\.1 is not an address of the public internet/,
    );
    expect(asked).toEqual(['/feed', '/feed.xml', '/inner.jpg']);
    const [fetched] = await database()
      .select({ width: pictures.width, height: pictures.height })
      .from(pictures)
      .where(eq(pictures.sourceUrl, `${origin}/inner.jpg`));
    expect(fetched).toEqual({ width: 640, height: 360 });

    const [stored] = await database().select().from(stories).where(eq(stories.externalId, 'm-1'));
    const read = await readStoryAtPath(stored?.path ?? '');
    expect(read).toMatchObject({
      kind: 'story',
      story: {
        headline,
        lead: 'Мука вышла тонкой.',
        category: 'economy',
        sourceName: 'Хроника Заречья',
        picture: { digest: 'f'.repeat(32) },
        publishedAt: new Date('2026-03-17T09:00:00Z'),
      },
    });

    const again = await run();
    expect(again.out.trim()).toBe('new 0, updated 0, unchanged 3, skipped 0, rejected 1');

    headline = 'Мельница смолола второй мешок';
    const changed = await run();
    expect(changed.out.trim()).toBe('new 0, updated 1, unchanged 2, skipped 0, rejected 1');
    const [total] = await database().select({ stories: count() }).from(stories);
    expect(total?.stories).toBe(3);
  });

  test('a dry run asks for the documents alone and opens no database', async () => {
    asked = [];
    const { code, out } = await dryRun(`${origin}/feed.xml`);
    expect(linesOf(out).map(({ image }) => image)).toEqual([
      { url: known, caption: '', credit: '' },
      { url: `${origin}/inner.jpg`, caption: '', credit: '' },
      { url: 'http://127.0.0.1:9/secret.jpg', caption: '', credit: '' },
    ]);
    expect(asked).toEqual(['/feed.xml']);
    expect(code).toBe(1);
  });

  test('a database that cannot be reached is told in words, and ends with 2', async () => {
    const { code, err } = await runImport([`${wires}/archive.rdf`]);
    expect(code).toBe(2);
    expect(err.trim()).not.toBe('');
    expect(err).not.toMatch(/\n\s+at /);
  });
});
