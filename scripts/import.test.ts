import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
import { nodeFlags } from './node-flags.ts';

// Every test starts the command anew, some several times.
vi.setConfig({ testTimeout: 120_000 });
const { url } = useTestDatabase();
const wires = 'tests/fixtures/wires';

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command as a person would; a dry run gets a database it must never open. */
function runImport(args: string[], given: { stdin?: Buffer; database?: string } = {}) {
  return new Promise<Ended>((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeFlags, 'scripts/import.ts', ...args], {
      env: {
        ...process.env,
        DATABASE_URL: given.database ?? 'postgres://nobody@127.0.0.1:1/none',
      },
    });
    const ended: Ended = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => (ended.out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (ended.err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ended, code }));
    child.stdin.end(given.stdin ?? '');
  });
}

/** The stories printed; no-break spaces, which typography sets, as plain ones. */
const linesOf = (out: string) =>
  out
    .replaceAll('\u00a0', ' ')
    .replaceAll('&nbsp;', ' ')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const dryRun = (...args: string[]) => runImport(['--dry-run', '--json', ...args]);

describe('a dry run', () => {
  test('prints each story as it would be stored, exactly so, and nothing else', async () => {
    const file = `${wires}/zarechye-windows-1251.xml`;
    const { code, out, err } = await dryRun(file);
    expect(linesOf(out)[0]).toEqual({
      file,
      externalId: 'https://zarechye.example/news/101',
      headline: 'В Заречье открыли пешеходный мост — «Журавлиный»',
      lead: 'В Заречье во вторник открыли пешеходный мост.',
      publishedAt: '2026-03-17T09:30:00.000Z',
      visibleFrom: null,
      category: 'regions',
      tags: ['Мосты'],
      bodyHtml:
        '<p>Мост длиной 120 метров связал набережную с парком, рассказали строители. Его ждали три года.</p>\n' +
        '<p>«Теперь до парка пять минут», — сказала жительница Заречья Ольга Вымыслова.</p>',
      bodyText:
        'Мост длиной 120 метров связал набережную с парком, рассказали строители. Его ждали три года. ' +
        '«Теперь до парка пять минут», — сказала жительница Заречья Ольга Вымыслова.',
      image: { url: 'https://zarechye.example/img/most.jpg', caption: '', credit: '' },
      status: 'published',
    });
    expect(linesOf(out)).toHaveLength(3);
    expect(err.trim()).toBe('read 3, skipped 0, rejected 0 (dry run: nothing was stored)');
    expect(code).toBe(0);
  });

  test('reads folders through, tells every reason on a line, ends with 1', async () => {
    const { code, out, err } = await dryRun(wires);
    expect(linesOf(out)).toHaveLength(36);
    expect(err).toContain(`rejected: ${wires}/hostile/page.html: an HTML page, not a feed\n`);
    expect(err).toContain(
      `rejected: ${wires}/hostile/bad-items.xml, item 2 (m-2): headline: there is none\n`,
    );
    expect(err).toContain(
      `skipped: ${wires}/hostile/wordpress.xml: a post that is without a status: 1\n`,
    );
    expect(err).toContain('read 36, skipped 11, rejected 19 ');
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  });

  test('held, scheduled and withdrawn stories say so', async () => {
    const { out } = await dryRun(`${wires}/agency-2.0.json`, `${wires}/agency-3.1.json`);
    expect(linesOf(out).map(({ status }) => status)).toEqual([
      'published',
      'withdrawn',
      'held',
      'scheduled',
    ]);
    expect(linesOf(out)[3]).toMatchObject({ visibleFrom: '2999-01-01T03:00:00.000Z' });
    const held = await dryRun('--hold', `${wires}/archive.rdf`);
    expect(linesOf(held.out)).toMatchObject([{ status: 'held' }]);
  });

  test('takes a piped document, named or not', async () => {
    const stdin = readFileSync(`${wires}/zarechye-koi8-r.xml`);
    for (const names of [['-'], []]) {
      const { code, out } = await runImport(['--dry-run', '--json', ...names], { stdin });
      expect(linesOf(out)).toMatchObject([
        { file: '-', externalId: 'https://zarechye.example/news/201' },
      ]);
      expect(code).toBe(0);
    }
  });

  test('nothing readable ends with 2', async () => {
    const { code, out, err } = await dryRun(`${wires}/hostile/noise.xml`, 'no/such/file.xml');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('rejected: no/such/file.xml: no such file or folder');
  });

  test('an order that makes no sense ends with 2, in words', async () => {
    const category = await dryRun('--category', 'gossip', `${wires}/archive.rdf`);
    expect(category.code).toBe(2);
    expect(category.err).toMatch(/^There is no «gossip»; there are: president, /);
    const option = await dryRun('--colour');
    expect(option.code).toBe(2);
    expect(option.err).toContain("unknown option '--colour'");
  });
});

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
