import { beforeEach, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { storyEvents } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { readLastEvent } from '#lib/stories/read-events.ts';
import { readStoryAtPath } from '#lib/stories/read-story.ts';
import { answerWire } from './answer-wire.ts';
import { answerWithdrawal } from './answer-withdrawal.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const tokens = new Map([
  ['zarechye', 'a-token-of-sixteen-signs'],
  ['other', 'another-token-of-another'],
]);
const uri = 'https://zarechye.example/news?id=7&page=1/2';
const headers = { Authorization: 'Bearer a-token-of-sixteen-signs' };

async function push(): Promise<string> {
  const item = {
    ...{ uri, type: 'text', version: '1', versionCreated: '2026-11-22T11:00:00Z' },
    headlines: [{ value: 'Плотину осмотрели' }],
    bodies: [{ contentType: 'text/html', value: '<p>Плотина цела.</p>' }],
  };
  const answer = await answerWire(
    new Request('http://portal.test/api/wire', {
      method: 'POST',
      body: JSON.stringify(item),
      headers: { ...headers, 'Content-Type': 'application/json' },
    }),
    tokens,
  );
  return answer.headers.get('Location') ?? '';
}

const withdraw = (id = uri, source = 'zarechye', given: Record<string, string> = headers) =>
  answerWithdrawal(
    new Request(`http://portal.test/api/wire/${source}/${encodeURIComponent(id)}`, {
      method: 'DELETE',
      headers: given,
    }),
    tokens,
  );

it('withdraws a story of its own, once', async () => {
  const path = await push();
  const answer = await withdraw();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('x-event')).toBe(String(await readLastEvent()));
  expect(await answer.json()).toEqual({ uri, outcome: 'updated', state: 'withdrawn', path });
  expect(await readStoryAtPath(path)).toMatchObject({ kind: 'withdrawn' });
  const again = await withdraw();
  expect([again.status, (await again.json()).outcome]).toEqual([200, 'unchanged']);
  const events = await database().select().from(storyEvents).orderBy(storyEvents.id);
  expect(events.map(({ kind, actor }) => [kind, actor])).toEqual([
    ['published', 'wire:zarechye'],
    ['withdrawn', 'wire:zarechye'],
  ]);
});

it('withdraws nothing of others, nothing unknown, nothing for nobody', async () => {
  const path = await push();
  const answers = await Promise.all([
    withdraw(uri, 'zarechye', { Authorization: 'Bearer another-token-of-another' }),
    withdraw('urn:nothing'),
    withdraw(uri, 'zarechye', {}),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([403, 404, 401]);
  for (const answer of answers) {
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  }
  expect(await readStoryAtPath(path)).toMatchObject({ kind: 'story' });
});

it('refuses an identifier that is no text, in words', async () => {
  for (const segment of ['%00', '%E0%A4%A', '7%001']) {
    const address = `http://portal.test/api/wire/zarechye/${segment}`;
    const answer = await answerWithdrawal(
      new Request(address, { method: 'DELETE', headers }),
      tokens,
    );
    expect(answer.status, segment).toBe(400);
    expect(await answer.json()).toMatchObject({ title: 'Not an identifier' });
  }
});
