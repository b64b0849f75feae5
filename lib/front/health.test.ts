import { expect, it, test } from 'vitest';
import { answerLive, answerReady, type FrontState } from './health.ts';

const since = Date.parse('2026-11-22T10:00:00Z');
const well: FrontState = {
  warm: true,
  draining: false,
  database: { connected: true, since },
  presses: { up: 2, of: 2 },
  lastEvent: 41,
};

test('a front that serves is ready and says how it stands, to nobody’s cache', () => {
  const { status, headers, body } = answerReady(well);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'Cache-Control': 'no-store',
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(body.length),
  });
  expect(JSON.parse(body)).toEqual({
    status: 'ok',
    database: { connected: true, since: '2026-11-22T10:00:00.000Z' },
    presses: { up: 2, of: 2 },
    lastEvent: 41,
  });
});

test.each([
  ['its database', { database: { connected: false, since } }, 'degraded'],
  ['any press', { presses: { up: 0, of: 2 } }, 'degraded'],
  ['one press of two', { presses: { up: 1, of: 2 } }, 'ok'],
])('a front without %s stays in: readers are better served by it than by none', (_, less, word) => {
  const { status, body } = answerReady({ ...well, ...less });
  expect([status, JSON.parse(body).status]).toEqual([200, word]);
});

test.each([
  ['before its first pages are made', { warm: false }, 'starting'],
  ['while it drains', { draining: true }, 'draining'],
  ['while it drains without a database', { draining: true, warm: false }, 'draining'],
])('no readers are sent to it %s', (_, change, word) => {
  const { status, headers, body } = answerReady({ ...well, ...change });
  expect([status, JSON.parse(body).status]).toEqual([503, word]);
  expect(Number(headers['Retry-After'])).toBeGreaterThan(0);
});

it('is alive whatever it lacks: nobody restarts it for that', () => {
  const { status } = answerLive({
    ...well,
    ...{ warm: false, draining: true, presses: { up: 0, of: 2 } },
    database: { connected: false, since },
  });
  expect(status).toBe(200);
});
