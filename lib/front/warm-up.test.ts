import { expect, it } from 'vitest';
import { site } from '#lib/site.ts';
import { useFront } from './test-front.ts';
import { warmMasthead, warmNewest } from './warm-up.ts';

const using = useFront();
const story = '/society/2023/12/13/x';

it('has the pages of the masthead and the newest stories made', async () => {
  const press = await using.press();
  const { pages, origin } = await using.front([press]);
  const reports: string[] = [];
  const options = { pages, report: (message: string) => reports.push(message), limitMs: 5_000 };
  await warmMasthead(options);
  await warmNewest({ ...options, readNewest: async () => [story] });
  expect(reports).toEqual([]);
  const asked = [...press.asked];
  const addresses = [
    '/',
    '/news',
    `/${site.categories[0]?.slug}`,
    story,
    '/api/latest',
    '/rss.xml',
    '/nowhere',
  ];
  for (const address of addresses) await fetch(origin + address);
  expect(press.asked).toEqual(asked);
});

it('lets readers in when the presses are slow or away, or the database, and says so', async () => {
  const slow = await using.front([await using.press(() => new Promise(() => {}))]);
  const away = await using.front([]);
  const reports: string[] = [];
  const report = (message: string) => reports.push(message);
  await warmMasthead({ pages: slow.pages, report, limitMs: 100 });
  await warmMasthead({ pages: away.pages, report, limitMs: 5_000 });
  const readNewest = () => Promise.reject(new Error('The database is away.'));
  await warmNewest({ pages: away.pages, report, readNewest });
  expect(reports).toEqual([
    expect.stringContaining('took longer'),
    expect.stringContaining('of the first pages could be made'),
    expect.stringContaining('The database is away.'),
  ]);
});
