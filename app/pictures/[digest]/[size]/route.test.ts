import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase, database, openDatabase } from '#lib/database/database.ts';
import { pictures } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { limits } from '#lib/pictures/limits.ts';
import { pictureAddress } from '#lib/pictures/picture-address.ts';
import { storePicture } from '#lib/pictures/publish-picture.ts';
import { markedPicture, showsMark } from '#lib/pictures/test-pictures.ts';
import { withdrawPicture } from '#lib/stories/publish-changes.ts';
import {
  holdStory,
  releaseStory,
  restoreStory,
  withdrawStory,
} from '#lib/stories/publish-state.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import type { StoryInput } from '#lib/stories/story-input.ts';
import { GET } from './route.ts';

const { clear, url } = useTestDatabase();
const by = { actor: 'editor:test', reason: 'test' };

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'vestka-pictures-'));
  process.env['DATA_DIR'] = dataDir;
});
beforeEach(clear);
afterAll(() => rm(dataDir, { recursive: true, force: true }));

let count = 0;
async function publishWith(pictureId: number, given: Partial<StoryInput> = {}): Promise<number> {
  const input: StoryInput = {
    source: 'vestka',
    sourceName: 'Вестка',
    externalId: `story-${++count}`,
    headline: 'Заголовок',
    bodyHtml: '<p>Первый абзац.</p><p>Второй абзац.</p>',
    category: 'society',
    pictures: [{ pictureId }],
    ...given,
  };
  return (await publishStory(input, by)).id;
}

async function storeMarked(x: number, width = 1600, height = 900) {
  const id = await storePicture(await markedPicture(width, height, { x, y: 0.5 }), null);
  const [row] = await database()
    .select({ digest: pictures.digest })
    .from(pictures)
    .where(eq(pictures.id, id));
  return { id, digest: row?.digest ?? '' };
}

function get(address: string): Promise<Response> {
  const [, , digest = '', size = ''] = address.split('/');
  const request = new Request(`http://portal.test${address}`);
  return GET(request, { params: Promise.resolve({ digest, size }) });
}

describe('a picture of a published story', () => {
  it('comes in every format, in the size asked for', async () => {
    const { id, digest } = await storeMarked(0.5);
    await publishWith(id);
    for (const [extension, type, format] of [
      ['avif', 'image/avif', 'heif'],
      ['webp', 'image/webp', 'webp'],
      ['jpg', 'image/jpeg', 'jpeg'],
    ] as const) {
      const answer = await get(`/pictures/${digest}/16x9-320.${extension}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Content-Type')).toBe(type);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get('Content-Length')).toBe(String(bytes.length));
      expect(await sharp(bytes).metadata()).toMatchObject({ format, width: 320, height: 180 });
    }
  });

  it('shows the focal point in every crop, where the middle does not', async () => {
    const { id, digest } = await storeMarked(0.05, 1600, 400);
    await publishWith(id, { pictures: [{ pictureId: id, focalX: 0.05 }] });
    const placed = { digest, focalX: 0.05, focalY: 0.5 };
    for (const shape of ['16x9', '4x3', '1x1'] as const) {
      const crop = await get(pictureAddress(placed, shape, 320, 'jpg'));
      expect(await showsMark(Buffer.from(await crop.arrayBuffer())), shape).toBe(true);
    }
    const middle = await get(`/pictures/${digest}/1x1-320.jpg`);
    expect(await showsMark(Buffer.from(await middle.arrayBuffer()))).toBe(false);
  });

  it('is found by no address a page does not name', async () => {
    const { id, digest } = await storeMarked(0.5, 1000, 600);
    await publishWith(id);
    for (const size of [
      '16x9-1200.jpg',
      '16x9-321.jpg',
      '16x9-at-10-10-320.jpg',
      '16x9-320.png',
      '..',
      '16x9-320.jpg.jpg',
    ]) {
      expect((await get(`/pictures/${digest}/${size}`)).status, size).toBe(404);
    }
    expect((await get(`/pictures/${'0'.repeat(32)}/16x9-320.jpg`)).status).toBe(404);
    expect((await get(`/pictures/${digest.toUpperCase()}/16x9-320.jpg`)).status).toBe(404);
    expect((await get('/pictures/short/16x9-320.jpg')).status).toBe(404);
  });
});

describe('a picture no published story uses', () => {
  it('answers 410 until its story is published and at once when it is held or withdrawn', async () => {
    const { id, digest } = await storeMarked(0.5);
    const address = `/pictures/${digest}/4x3-160.webp`;
    const status = async () => (await get(address)).status;
    expect(await status()).toBe(410);
    const story = await publishWith(id, { action: 'hold' });
    expect(await status()).toBe(410);
    await releaseStory(story, by);
    expect(await status()).toBe(200);
    await withdrawStory(story, null, by);
    expect(await status()).toBe(410);
    await restoreStory(story, by);
    expect(await status()).toBe(200);
    await holdStory(story, by);
    expect(await status()).toBe(410);
  });

  it('stays for another story that is published', async () => {
    const { id, digest } = await storeMarked(0.5);
    const first = await publishWith(id);
    await publishWith(id, { headline: 'Другой заголовок' });
    await withdrawStory(first, null, by);
    expect((await get(`/pictures/${digest}/full-160.jpg`)).status).toBe(200);
  });

  it('answers 410 when it is withdrawn itself', async () => {
    const { id, digest } = await storeMarked(0.5);
    await publishWith(id);
    await withdrawPicture(digest, by);
    expect((await get(`/pictures/${digest}/full-160.jpg`)).status).toBe(410);
  });
});

it('a size is made once for all who ask together, and kept', async () => {
  const { id, digest } = await storeMarked(0.25);
  await publishWith(id);
  const address = `/pictures/${digest}/16x9-480.webp`;
  // More than may wait: were each to make its own, some would be turned away.
  const together = limits.makings + limits.waiting + 10;
  const answers = await Promise.all(Array.from({ length: together }, () => get(address)));
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
  const kept = (await readdir(join(dataDir, 'pictures'))).filter((name) => name.includes(digest));
  expect(kept).toHaveLength(1);
});

describe('on a disk that takes no files', () => {
  // A file stands where the folder should be: no user may write there, root included.
  const occupied = () => join(dataDir, 'occupied');
  beforeAll(async () => {
    await writeFile(occupied(), 'x');
    process.env['DATA_DIR'] = occupied();
    vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  });
  afterAll(() => {
    process.env['DATA_DIR'] = dataDir;
    vi.restoreAllMocks();
  });

  it('a picture is made for who asks, and answers 410 as soon as it is withdrawn', async () => {
    const { id, digest } = await storeMarked(0.5);
    await publishWith(id);
    const address = `/pictures/${digest}/16x9-320.webp`;
    for (const attempt of [1, 2]) {
      const answer = await get(address);
      expect(answer.status, `attempt ${attempt}`).toBe(200);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 320 });
    }
    await withdrawPicture(digest, by);
    expect((await get(address)).status).toBe(410);
  });
});

it('the same picture twice is stored once', async () => {
  const bytes = await markedPicture(300, 200, { x: 0.5, y: 0.5 });
  expect(await storePicture(bytes, 'https://example.by/1.jpg')).toBe(
    await storePicture(bytes, 'https://example.by/2.jpg'),
  );
});

it('a database that cannot be reached is 503, never "no such picture"', async () => {
  const { id, digest } = await storeMarked(0.75);
  await publishWith(id);
  await closeDatabase();
  try {
    openDatabase('postgres://nobody@127.0.0.1:1/none');
    const answer = await get(`/pictures/${digest}/16x9-320.jpg`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Retry-After')).toBeTruthy();
  } finally {
    await closeDatabase();
    openDatabase(url());
  }
});
