import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { PictureCollector } from './picture-collector.ts';
import { markedPicture } from './test-pictures.ts';

useTestDatabase();

let origin = '';
let asked: string[] = [];
const silent = createServer(async ({ url = '' }, answer) => {
  asked.push(url);
  // The others are never answered.
  if (url.endsWith('.jpg')) answer.end(await markedPicture(64, 64, { x: 0.5, y: 0.5 }));
});
beforeAll(async () => {
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  origin = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
});
afterAll(() => {
  silent.closeAllConnections();
  silent.close();
});

it('gives up a host that is silent to those asked at once', async () => {
  asked = [];
  const collector = new PictureCollector({ namedHosts: new Set([origin]), withinMs: 1_000 });
  const warnings: string[] = [];
  const pictures = Array.from({ length: 4 }, (_, at) => ({ url: `http://${origin}/mute-${at}` }));
  await collector.collect(pictures, () => {});
  await collector.collect([{ url: `http://${origin}/mute-5` }], (reason) => warnings.push(reason));
  expect(warnings).toEqual([expect.stringMatching(/mute-5 was not tried: .* failed 4 times$/)]);
  expect(asked).toHaveLength(4);
});

it('waits for a host that is silent no longer than there is time, and says what is absent', async () => {
  const collector = new PictureCollector({ namedHosts: new Set([origin]), withinMs: 500 });
  const names = ['one.jpg', 'silent-1', 'silent-2', 'silent-3', 'silent-4'];
  const warnings: string[] = [];
  const collected = await collector.collect(
    names.map((name) => ({ url: `http://${origin}/${name}` })),
    (reason) => warnings.push(reason),
  );
  expect(collected.map(({ pictureId }) => typeof pictureId)).toEqual([
    'number',
    ...['object', 'object', 'object', 'object'],
  ]);
  expect(warnings).toHaveLength(4);
  asked = [];
  await collector.collect([{ url: `http://${origin}/two.jpg` }], (reason) => warnings.push(reason));
  expect(asked).toEqual([]);
  expect(warnings.at(-1)).toContain('two.jpg was not tried');
});
