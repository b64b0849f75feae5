import { expect, test } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { describeRecord } from './describe-record.ts';
import { readRecord } from './read-record.ts';
import { allQueued, allSent, publish, until, useTestAnnouncing } from './test-announcing.ts';

const { clear } = useTestDatabase();
const using = useTestAnnouncing(clear);

const told = async (to: string | null, shown = 20) =>
  describeRecord('indexnow', to, await readRecord('indexnow', shown), new Date());

test('says what was done, what failed and why, and until when nothing is sent', async () => {
  using.engine.answers = [200, { status: 422, body: 'not of this host' }];
  await using.startAnew(['indexnow'], { window: 0 });
  await publish();
  await allSent();
  const refused = await publish();
  await allSent();
  const waiting = await publish();
  await allQueued();
  expect(await told('https://engine.example/')).toEqual([
    'IndexNow: https://engine.example/',
    expect.stringMatching(/^ {2}waiting: 1, nothing is sent until \d+ \S+ \d{4}, \d\d:\d\d$/),
    expect.stringMatching(new RegExp(`^ {4}\\d.*:\\d\\d  ${waiting.path}$`)),
    expect.stringMatching(/^ {2}done lately: 1, the last at \d+ /),
    '  failed: 1',
    expect.stringMatching(
      new RegExp(`${refused.path} \\(1 try\\)  IndexNow says .*not of this host`),
    ),
  ]);
});

test('shows the newest, and how many more there are', async () => {
  using.engine.answers = [400];
  await (await using.startAnew(['indexnow']))();
  const paths = [];
  for (let number = 0; number < 3; number++) paths.push((await publish()).path);
  using.start(['indexnow']);
  await until(() => using.said.length === 1);
  const lines = await told('https://engine.example/', 2);
  expect(lines.slice(3)).toEqual([
    '  failed: 3',
    expect.stringContaining(`${paths[2]} `),
    expect.stringContaining(`${paths[1]} `),
    '    and 1 older',
  ]);
});

test('says which variable switches them on', async () => {
  expect((await told(null))[0]).toBe('IndexNow: off, INDEXNOW_KEY is not set');
});
