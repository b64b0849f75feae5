import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createFailures } from './answer-failure.ts';
import { createOwnAnswers } from './own-answers.ts';
import { securityHeaders } from './security-headers.ts';
import { createStaticFiles } from './static-files.ts';
import { useFront } from './test-front.ts';
import { ask, tell } from './test-line.ts';

const using = useFront();
const folder = mkdtempSync(join(tmpdir(), 'vestka-closed-'));
writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
afterAll(() => rmSync(folder, { recursive: true }));

/** A front of a site that is closed or open, with a file and answers of its own. */
async function frontOf(siteClosed: boolean) {
  const standing = { siteUrl: 'https://vestka.example', siteClosed };
  const press = await using.press();
  return using.front([press], {
    ...standing,
    files: createStaticFiles(folder, securityHeaders(standing)),
    own: createOwnAnswers({
      ...standing,
      state: () => ({
        ...{ warm: true, draining: false, lastEvent: 7 },
        ...{ database: { connected: true, since: 0 }, presses: { up: 1, of: 1 } },
      }),
      metricsToken: null,
      indexNowKey: null,
      collectMetrics: async () => 'vestka_x 1\n',
      failures: createFailures(standing),
    }),
  });
}

const targets: [string, number][] = [
  ['/', 200],
  ['/news', 200],
  ['/news/', 308],
  ['/sitemap.xml', 200],
  ['/robots.txt', 200],
  ['/icon.svg', 200],
  ['/api/health/live', 200],
  ['/metrics', 200],
];

it.each(targets)('%s of a closed site is for no search engine', async (target, status) => {
  const { origin } = await frontOf(true);
  const reply = await ask(origin, target);
  expect(reply.status).toBe(status);
  expect(reply.headers['x-robots-tag']).toBe('noindex, nofollow');
});

it('so are what is refused, and what cannot be understood', async () => {
  const { origin, port } = await frontOf(true);
  expect((await ask(origin, '/', { method: 'PUT' })).headers['x-robots-tag']).toBe(
    'noindex, nofollow',
  );
  expect(await tell(port, 'GARBAGE\r\n\r\n')).toContain('X-Robots-Tag: noindex, nofollow');
});

it.each(targets)('%s of an open site says nothing of the kind', async (target, status) => {
  const { origin } = await frontOf(false);
  const reply = await ask(origin, target);
  expect(reply.status).toBe(status);
  expect(reply.headers['x-robots-tag']).toBeUndefined();
});
