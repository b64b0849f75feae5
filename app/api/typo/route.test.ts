import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { readOpenTypos } from '#lib/readers/read-typos.ts';
import { insertStory } from '#lib/stories/test-stories.ts';
import { POST } from './route.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const path = '/society/2026/11/22/most';
const send = (body: string | URLSearchParams) =>
  POST(new Request('https://vestka.example/api/typo', { method: 'POST', body }));

it('a form leads back to the story, with thanks', async () => {
  await insertStory({ path });
  const reply = await send(new URLSearchParams({ path, fragment: 'апечатка', comment: '' }));
  expect([reply.status, reply.headers.get('Location')]).toEqual([303, `${path}#typo-thanks`]);
  expect(await readOpenTypos({ limit: 9 })).toMatchObject([{ fragment: 'апечатка', reports: 1 }]);
});

it('a script is answered with nothing', async () => {
  await insertStory({ path });
  const reply = await send(JSON.stringify({ path, fragment: 'апечатка' }));
  expect([reply.status, await reply.text()]).toEqual([204, '']);
});

it('what cannot be taken is answered with the reason', async () => {
  await insertStory({ path });
  const none = await send(JSON.stringify({ path }));
  expect(none.status).toBe(422);
  expect(await none.json()).toMatchObject({ detail: 'In the report fragment must be a text.' });
  const missing = await send(JSON.stringify({ path: `${path}-2`, fragment: 'а' }));
  expect(missing.status).toBe(404);
  expect(await readOpenTypos({ limit: 9 })).toEqual([]);
});
