import { expect, it } from 'vitest';
import { createFailures } from './answer-failure.ts';
import type { FrontState } from './health.ts';
import { createOwnAnswers } from './own-answers.ts';
import { useFront } from './test-front.ts';

const using = useFront();
const standing = { siteUrl: 'https://vestka.example', siteClosed: false };
const healthy: FrontState = {
  warm: true,
  draining: false,
  database: { connected: true, since: 0 },
  presses: { up: 1, of: 1 },
  lastEvent: 7,
};

const frontWith = (state: Partial<FrontState>, collectMetrics = async () => 'vestka_x 1\n') =>
  using.front([], {
    own: createOwnAnswers({
      ...standing,
      state: () => ({ ...healthy, ...state }),
      metricsToken: 'a-token-of-some-length',
      indexNowKey: 'a1B2-c3D4',
      collectMetrics,
      failures: createFailures(standing),
    }),
  });

it('says that it lives and that it is ready', async () => {
  const { origin } = await frontWith({});
  for (const path of ['/api/health/live', '/api/health/ready', '/api/health/ready?from=probe']) {
    const reply = await fetch(origin + path);
    expect([reply.status, reply.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await reply.json()).toMatchObject({ status: 'ok', lastEvent: 7 });
  }
  const head = await fetch(`${origin}/api/health/ready`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await fetch(`${origin}/api/health/ready`, { method: 'POST' })).status).toBe(405);
});

it('wants no readers while it drains, and need not be restarted for it', async () => {
  const { origin } = await frontWith({ draining: true });
  expect((await fetch(`${origin}/api/health/ready`)).status).toBe(503);
  expect((await fetch(`${origin}/api/health/live`)).status).toBe(200);
});

it('shows its metrics to this machine and to who has the token', async () => {
  const { origin } = await frontWith({});
  const here = await fetch(`${origin}/metrics`);
  expect([here.status, await here.text()]).toEqual([200, 'vestka_x 1\n']);
  const proxied = { 'X-Forwarded-For': '192.0.2.1' };
  expect((await fetch(`${origin}/metrics`, { headers: proxied })).status).toBe(404);
  const token = { ...proxied, Authorization: 'Bearer a-token-of-some-length' };
  expect((await fetch(`${origin}/metrics`, { headers: token })).status).toBe(200);
});

it('says so when the metrics cannot be gathered', async () => {
  const { origin, logged } = await frontWith({}, () => Promise.reject(new Error('too late')));
  expect((await fetch(`${origin}/metrics`)).status).toBe(500);
  expect(logged.join()).toContain('/metrics');
});

it('shows search engines the key they are told, and nothing under another name', async () => {
  const { origin } = await frontWith({});
  const file = await fetch(`${origin}/a1B2-c3D4.txt`);
  expect([file.status, await file.text()]).toEqual([200, 'a1B2-c3D4']);
  expect(file.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const head = await fetch(`${origin}/a1B2-c3D4.txt`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  for (const path of ['/a1b2-c3d4.txt', '/a1B2-c3D4', '/indexnow.txt']) {
    expect((await fetch(origin + path)).status, path).toBe(404);
  }
});
