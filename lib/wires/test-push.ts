import { expect } from 'vitest';
import { database } from '#lib/database/database.ts';
import { stories } from '#lib/database/schema.ts';
import { answerWire } from './answer-wire.ts';

export const token = 'a-token-of-sixteen-signs';
export const tokens = new Map([
  ['other', 'another-token-of-another'],
  ['zarechye', token],
]);

export const item = (given: Record<string, unknown> = {}) => ({
  uri: 'urn:zarechye:1',
  type: 'text',
  pubStatus: 'usable',
  version: '1',
  versionCreated: '2026-11-22T11:00:00Z',
  headlines: [{ role: 'main', value: 'Плотину осмотрели' }],
  bodies: [{ contentType: 'text/html', value: '<p>Плотина цела.</p><p>Вода спадает.</p>' }],
  subjects: [{ name: 'Экономика' }],
  ...given,
});

export function push(document: unknown, headers: Record<string, string> = {}, known = tokens) {
  const isWhole = typeof document === 'string' || document instanceof Uint8Array;
  const body = isWhole ? (document as string) : JSON.stringify(document);
  return answerWire(
    new Request('http://portal.test/api/wire', {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${token}`,
        ...headers,
      },
    }),
    known,
  );
}

/** Status and problem of an answer; the database must be as empty as before. */
export async function refusal(answer: Response) {
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(answer.headers.has('x-event')).toBe(false);
  expect(await database().select().from(stories)).toEqual([]);
  const problem = await answer.json();
  expect(problem.status).toBe(answer.status);
  return { status: answer.status, detail: String(problem.detail), problem };
}
