import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { storyEvents } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { beginPush, endPush } from './publish-push-key.ts';
import { item, push, refusal } from './test-push.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

describe('with a key', () => {
  const keyed = (document: unknown, key = '"8e03978e"') =>
    push(document, { 'Idempotency-Key': key });

  it('a push sent again gets the answer it got', async () => {
    const first = await keyed(item());
    expect([first.status, first.headers.has('Idempotency-Replayed')]).toEqual([201, false]);
    const again = await keyed(item(), '8e03978e');
    expect(again.status).toBe(201);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'));
    expect(await again.json()).toEqual(await first.json());
    expect((await push(item())).status).toBe(200);
  });

  it('a refusal is kept as well', async () => {
    expect((await keyed(item({ headlines: [] }))).status).toBe(400);
    const again = await keyed(item({ headlines: [] }));
    expect(again.headers.get('Content-Type')).toBe('application/problem+json');
    expect((await refusal(again)).status).toBe(400);
  });

  it('of another document it is refused', async () => {
    await keyed(item({ headlines: [] }));
    const other = await refusal(await keyed(item()));
    expect([other.status, other.problem.title]).toEqual([422, 'Key used before']);
  });

  it('two at once are taken once', async () => {
    const both = await Promise.all([keyed(item()), keyed(item())]);
    const codes = both.map(({ status }) => status).sort();
    expect(codes[0]).toBe(201);
    expect([201, 409]).toContain(codes[1]);
    expect(await database().select().from(storyEvents)).toHaveLength(1);
  });

  it('a push that was lost on the way is taken after a minute, one of yesterday is forgotten', async () => {
    const push = { source: 'zarechye', key: 'lost', digest: 'd' };
    const at = (seconds: number) => new Date(Date.UTC(2026, 10, 28) + seconds * 1_000);
    expect(await beginPush(push, at(0))).toEqual({ kind: 'begun' });
    expect(await beginPush(push, at(30))).toEqual({ kind: 'running' });
    expect(await beginPush(push, at(61))).toEqual({ kind: 'begun' });
    await endPush(push, { status: 200, headers: {}, body: '{}' });
    expect(await beginPush({ ...push, digest: 'e' }, at(100))).toEqual({ kind: 'other' });
    expect(await beginPush({ ...push, source: 'other' }, at(100))).toEqual({ kind: 'begun' });
    expect(await beginPush(push, at(90_000))).toEqual({ kind: 'begun' });
  });

  it('that is none is refused', async () => {
    for (const key of ['""', 'k'.repeat(256)]) {
      expect((await refusal(await keyed(item(), key))).status).toBe(400);
    }
  });
});
