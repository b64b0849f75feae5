import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readFollowedFeeds } from './followed-feeds.ts';

const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'feeds.json');

const rest = { name: null, category: null, interval: 10, private: false };

it('are none where nothing is said', () => {
  expect(readFollowedFeeds(null, join(folder, 'nothing.json'))).toEqual([]);
});

it('stand in the variable, which comes first, or in the file', () => {
  writeFileSync(
    file,
    JSON.stringify([{ address: 'https://a.example/rss', source: 'a', interval: 5, name: 'А' }]),
  );
  expect(readFollowedFeeds(null, file)).toEqual([
    { ...rest, address: 'https://a.example/rss', source: 'a', interval: 5, name: 'А' },
  ]);
  expect(readFollowedFeeds('b=https://b.example/?a=1\n c=http://c.example/', file)).toEqual([
    { ...rest, address: 'https://b.example/?a=1', source: 'b' },
    { ...rest, address: 'http://c.example/', source: 'c' },
  ]);
});

it.each([
  ['https://a.example/rss', /entry 1, source: must be a name/],
  ['a=ftp://a.example/', /entry 1, address: must be an http/],
  ['a=https://me:secret@a.example/', /must not name a user/],
  ['[{"address":"https://a.example/","source":"a","intervall":5}]', /intervall/],
  ['[{"address":"https://a.example/","source":"a","interval":0}]', /interval: must be 1 to 1440/],
  ['[{"address":"https://a.example/","source":"a","category":"нет"}]', /no such category/],
  ['a=https://a.example/ b=https://a.example/', /stands twice/],
  ['{"a":', /no JSON/],
])('«%s» is refused in words', (text, reason) => {
  expect(() => readFollowedFeeds(text, file)).toThrow(reason);
});
