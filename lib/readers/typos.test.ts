import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { insertStory } from '#lib/stories/test-stories.ts';
import { describeTypos } from './describe-typos.ts';
import { limits } from './limits.ts';
import { parseTypo } from './parse-typo.ts';
import { closeTypos, publishTypo } from './publish-typo.ts';
import { readOpenTypos } from './read-typos.ts';

const path = '/society/2026/11/22/most';
const json = 'application/json';
const form = 'application/x-www-form-urlencoded;charset=UTF-8';

describe('a report', () => {
  it('comes as JSON or as the fields of a form', () => {
    const given = { path, fragment: 'апечатка', comment: 'через «о»' };
    const parsed = { ...given, before: '', after: '' };
    expect(parseTypo(JSON.stringify(given), json)).toEqual(parsed);
    expect(parseTypo(new URLSearchParams(given).toString(), form)).toEqual(parsed);
  });

  it.each([
    ['no JSON', '{', 'the report must be JSON or a form'],
    ['a list', '[]', 'the report must be an object'],
    ['no path', '{"fragment":"а"}', 'path must be a text'],
    ['another page', '{"path":"/news","fragment":"а"}', 'path must be the path of a story'],
    ['another host', `{"path":"//x.by${path}","fragment":"а"}`, 'path must be the path of a story'],
    ['no words', JSON.stringify({ path }), 'fragment must be a text'],
    ['words of spaces', JSON.stringify({ path, fragment: ' \n' }), 'fragment must not be empty'],
    [
      'an article',
      JSON.stringify({ path, fragment: 'а'.repeat(limits.fragment + 1) }),
      `fragment must have at most ${limits.fragment} characters`,
    ],
  ])('is refused with %s', (_, body, message) => {
    expect(() => parseTypo(body, json)).toThrow(message);
  });

  it('loses what could steer a terminal or turn the direction of the text', () => {
    const body = JSON.stringify({ path, fragment: 'а\u001b[31mб\u0007\u202eв\u00adг\r\n  д' });
    expect(parseTypo(body, json).fragment).toBe('а [31mб вг д');
  });
});

describe('reports of a story', () => {
  const { clear } = useTestDatabase();
  beforeEach(clear);

  const report = { path, fragment: 'апечатка', before: 'Это', after: 'в тексте', comment: '' };
  const open = () => readOpenTypos({ limit: 100 });

  it('are stored with nothing of who sent them, and the same words are counted', async () => {
    const storyId = await insertStory({ path, formerPaths: ['/society/2026/11/22/reka'] });
    expect(await publishTypo(report)).toBe('stored');
    await publishTypo({ ...report, path: '/society/2026/11/22/reka', comment: 'Через «о»' });
    expect(await open()).toMatchObject([
      {
        fragment: 'апечатка',
        before: 'Это',
        comment: 'Через «о»',
        reports: 2,
        story: { id: storyId },
      },
    ]);
    const { fields } = await database().execute(sql`select * from typo_reports`);
    expect(fields.map(({ name }) => name)).toEqual([
      ...['id', 'story_id', 'fragment', 'before', 'after', 'comment', 'reports', 'state'],
      ...['first_at', 'last_at'],
    ]);
  });

  it('are refused where no published story is', async () => {
    await insertStory({ path, state: 'withdrawn' });
    expect(await publishTypo(report)).toBe('missing');
    expect(await publishTypo({ ...report, path: `${path}-2` })).toBe('missing');
    expect(await open()).toEqual([]);
  });

  it('are no more than an editor can read; known ones are still counted', async () => {
    await insertStory({ path });
    for (let at = 0; at < limits.reportsOfStory; at++) {
      expect(await publishTypo({ ...report, fragment: `слово ${at}` })).toBe('stored');
    }
    expect(await publishTypo(report)).toBe('full');
    expect(await publishTypo({ ...report, fragment: 'слово 7' })).toBe('stored');
    expect(await open()).toHaveLength(limits.reportsOfStory);
  });

  it('once done are open again when they come again; dismissed ones are not', async () => {
    await insertStory({ path });
    await publishTypo(report);
    await publishTypo({ ...report, fragment: 'верно' });
    const [first, second] = (await open()).map(({ id }) => id).sort();
    expect(await closeTypos({ ids: [first ?? 0, 999] }, 'done')).toEqual([first]);
    expect(await closeTypos({ ids: [second ?? 0] }, 'dismissed')).toEqual([second]);
    expect(await open()).toEqual([]);
    await publishTypo(report);
    await publishTypo({ ...report, fragment: 'верно' });
    expect(await open()).toMatchObject([{ id: first, reports: 2 }]);
  });

  it('of one story are closed together, and forgotten in time', async () => {
    const storyId = await insertStory({ path });
    await publishTypo(report);
    await closeTypos({ storyId }, 'done');
    await database().execute(sql`update typo_reports set last_at = now() - interval '1 year'`);
    expect(await closeTypos({ storyId }, 'done')).toEqual([]);
    const { rows } = await database().execute(sql`select from typo_reports`);
    expect(rows).toEqual([]);
  });
});

it('are listed under their story, the words in their place, harmless in a terminal', () => {
  const story = { id: 7, headline: 'Мост', path };
  const lastAt = new Date('2026-11-22T11:26:00Z');
  const typo = { id: 3, fragment: 'апечатка', before: 'Это ', after: ', тут', lastAt, story };
  expect(
    describeTypos([
      { ...typo, comment: '', reports: 1 },
      { ...typo, id: 4, before: '', after: '', comment: 'a\u001b]0;x\u0007', reports: 3 },
    ]),
  ).toEqual([
    'Мост',
    path,
    '  3  …Это [апечатка], тут…',
    '      22 ноября 2026, 14:26',
    '  4  [апечатка]',
    '      22 ноября 2026, 14:26, 3 readers',
    '      «a ]0;x»',
  ]);
});
