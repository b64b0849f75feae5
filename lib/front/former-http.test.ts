import { expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import { readFormer, readHasFormer } from '#lib/stories/read-former.ts';
import { storiesOf } from '#lib/wires/test-documents.ts';
import { FormerAddresses } from './former-addresses.ts';
import { useFront } from './test-front.ts';

useTestDatabase();
const using = useFront();

const ask = (origin: string, path: string) => fetch(origin + path, { redirect: 'manual' });

it('links to the former site lead to the stories that moved here', async () => {
  const paths: (string | null)[] = [];
  for (const story of storiesOf('../archives/zarechye-wxr.xml')) {
    paths.push((await publishStory(story, { actor: 'import' })).path);
  }
  const press = await using.press(() => ({ status: 404, text: 'нет' }));
  const { origin } = await using.front([press], {
    former: new FormerAddresses({ readFormer, readHasFormer }, Date.now),
  });
  // As WordPress wrote it, as a browser asks for it, and without the slash at the end.
  for (const spelling of [
    '/2019/05/%d0%bc%d0%be%d1%81%d1%82/',
    '/2019/05/%D0%BC%D0%BE%D1%81%D1%82/?utm_source=x',
    '/2019//05/%D0%BC%D0%BE%D1%81%D1%82',
  ]) {
    const answer = await ask(origin, spelling);
    expect([answer.status, answer.headers.get('location')], spelling).toEqual([308, paths[0]]);
  }
  const second = await ask(origin, '/archives/102');
  expect([second.status, second.headers.get('location')]).toEqual([308, paths[1]]);
  expect((await ask(origin, '/about/')).status).not.toBe(308);
  expect((await ask(origin, '/archives/103')).status).toBe(404);
  expect((await ask(origin, `/archives/${'x'.repeat(5000)}`)).status).toBe(404);
  // Nothing was rendered but the page that says so.
  expect(press.asked.filter((target) => target.includes('archives'))).toEqual([]);
});
