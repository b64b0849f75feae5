import { subHours } from 'date-fns/subHours';
import { subMinutes } from 'date-fns/subMinutes';
import { expect, it } from 'vitest';
import { dayOf } from '#lib/clock/clock.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { readPicture } from '#lib/pictures/read-picture.ts';
import { readTitleCard } from '#lib/title-cards/read-title-card.ts';
import { readDays, readMonths } from './read-archive.ts';
import { readBeside } from './read-beside.ts';
import { readCorrections } from './read-corrections.ts';
import { readFeedStories, readLineFeed, readTagFeed } from './read-feed.ts';
import { readFrontPage } from './read-front-page.ts';
import { readLatest } from './read-latest.ts';
import { readActiveLines, readLineEntries, readLines } from './read-line-lists.ts';
import { readLineOf } from './read-line-of.ts';
import { readLine } from './read-lines.ts';
import { readDay, readNewest, readStoryPage } from './read-lists.ts';
import { readLivePage, readLiveUpdates } from './read-live.ts';
import { readHasSamples } from './read-samples.ts';
import { readMonthEntries, readRecentEntries, readStoryMonths } from './read-sitemaps.ts';
import { readStoryAtPath } from './read-story.ts';
import { readTagCount, readTagEntries } from './read-tag-entries.ts';
import { readLinesOfTag, readTagUses } from './read-tag-surroundings.ts';
import { readTagPage } from './read-tags.ts';
import { readTopNews } from './read-top-news.ts';
import { readUrgentStory } from './read-urgent.ts';
import type { Story } from './story.ts';
import { randomNewsroom } from './test-newsroom.ts';
import { eventsOf, isTouched, type Read, type ReadOnce, readNoting } from './test-reads.ts';
import { insertPicture, insertStories } from './test-stories.ts';

useTestDatabase();

/** At least so many steps, and on until every kind of read has changed once. */
const steps = { least: 160, most: 1_000 };
const now = new Date();
/** Far from the ages at which a story leaves the top news or a block ages by itself. */
const times = [2, 30, 24 * 40, 24 * 400].map((hours) => subHours(now, hours));
const categories = ['society', 'world'];
const tags = ['mosty', 'reki', 'yarmarki'];
const digests = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(32));
/** The last ones are free: a line may move there. */
const lines = ['mosty', 'parom', 'pereprava', 'bereg'];
const newsroom = randomNewsroom({ seed: 1, now, times, categories, tags, lines });

/** Every read of a page's own matter, at every address the newsroom may write about. */
function everyRead(): Record<string, Read> {
  const reads: Record<string, Read> = {
    front: readFrontPage,
    latest: readLatest,
    top: () => readTopNews({ limit: 5 }),
    'corrections of all': () => readCorrections({ limit: 100 }),
    samples: readHasSamples,
    urgent: readUrgentStory,
    'months with stories': readStoryMonths,
    'entries of tags': () => readTagEntries({ page: 1, size: 10 }),
    'count of tags': readTagCount,
    'recent entries': () =>
      readRecentEntries({ from: subHours(now, 48), to: now, page: 1, size: 100 }),
    'newest of the country': () => readNewest({ excludedCategories: ['world'], limit: 12 }),
  };
  for (const category of [undefined, ...categories]) {
    const choice = { ...(category && { category }), limit: 50 };
    // Their date is of all stories: a feed that reads as before may keep an older one.
    reads[`feed ${category}`] = async () => (await readFeedStories(choice)).stories;
    for (const page of [1, 2]) {
      reads[`list ${category} ${page}`] = () => readStoryPage({ category, page });
    }
    for (const day of new Set(times.map(dayOf))) {
      const [year = 0, month = 0] = day.split('-').map(Number);
      const page = { page: 1, size: 100 };
      reads[`sitemap ${year} ${month}`] = () => readMonthEntries({ year, month, ...page });
      reads[`day ${category} ${day}`] = () => readDay({ category, day });
      reads[`month ${category} ${year} ${month}`] = () => readDays({ category, year, month });
      reads[`year ${category} ${year}`] = () => readMonths({ category, year });
    }
  }
  for (const slug of [...tags, 'nichi']) {
    for (const page of [1, 2]) reads[`tag ${slug} ${page}`] = () => readTagPage({ slug, page });
  }
  for (const slug of tags) {
    reads[`feed of ${slug}`] = async () => (await readTagFeed(slug, 50))?.stories ?? null;
  }
  reads['lines of all'] = () => readLines(1);
  reads['active lines'] = () => readActiveLines({ since: subHours(now, 24 * 14), limit: 4 });
  reads['entries of lines'] = readLineEntries;
  for (const slug of lines) {
    for (const order of ['newest', 'oldest'] as const) {
      reads[`line ${slug} ${order}`] = () => readLine({ slug, order, page: 1 });
    }
    reads[`feed of line ${slug}`] = async () => (await readLineFeed(slug, 50))?.stories ?? null;
    reads[`card of line ${slug}`] = () => readTitleCard({ scope: 'line', key: slug });
  }
  for (const slug of tags) {
    reads[`around ${slug}`] = async () => [await readTagUses(slug), await readLinesOfTag(slug)];
  }
  for (const digest of digests) reads[`picture ${digest[0]}`] = () => readPicture(digest);
  for (const tag of tags) reads[`card of ${tag}`] = () => readTitleCard({ scope: 'tag', key: tag });
  for (const key of ['1', '2', '3', '4']) {
    reads[`updates ${key}`] = () => readLiveUpdates(Number(key), now);
    reads[`drawn ${key}`] = () => readTitleCard({ scope: 'story', key });
  }
  return reads;
}

const absent = { text: 'null', main: new Set<string>() };
type Noted = Pick<ReadOnce, 'text' | 'main'>;

/** What stands on the page of a story beside it. */
const besideStory: Record<string, (story: Story) => Promise<unknown>> = {
  beside: readBeside,
  'in-line': readLineOf,
  live: ({ id }) => readLivePage({ storyId: id, order: 'newest', page: 1 }),
};

/** What an address reads; what the story itself notes is of all that stands beside it. */
async function readPath(path: string): Promise<(readonly [string, Noted])[]> {
  let story: Story | undefined;
  const itself = await readNoting(async () => {
    const found = await readStoryAtPath(path);
    if (found.kind === 'story') story = found.story;
    return found;
  });
  const beside = Object.entries(besideStory).map(async ([name, read]) => {
    const shown = story;
    const once = shown ? await readNoting(() => read(shown)) : absent;
    const main = new Set([...itself.main, ...once.main]);
    return [`${name} ${path}`, { text: once.text, main }] as const;
  });
  return [[`story ${path}`, itself], ...(await Promise.all(beside))];
}

async function readEverything(): Promise<Map<string, Noted>> {
  const reads = Object.entries(everyRead()).map(async ([name, read]) => [
    [name, await readNoting(read)] as const,
  ]);
  return new Map((await Promise.all([...reads, ...newsroom.paths().map(readPath)])).flat());
}

const kindOf = (name: string) => name.split(' ')[0] ?? '';

it('whatever an editor does, no page that reads otherwise afterwards is kept', {
  timeout: 120_000,
}, async () => {
  await newsroom.open(await Promise.all(digests.map((digest) => insertPicture(digest))));
  // Enough for second pages, published before the door was there.
  await insertStories(
    Array.from({ length: 70 }, (_, at) => ({
      category: categories[at % 2] ?? '',
      publishedAt: subMinutes(subHours(now, 24 * 20), at),
    })),
  );
  const changedKinds = new Set<string>();
  let before = await readEverything();
  const kinds = new Set([...before.keys()].map(kindOf));
  for (let step = 0; step < steps.most; step++) {
    if (step >= steps.least && changedKinds.size === kinds.size) break;
    let done = '';
    const events = await eventsOf(async () => {
      done = await newsroom.act();
    });
    // Refused orders are rolled back whole.
    if (done === '') continue;
    const after = await readEverything();
    for (const [name, { text, main }] of before) {
      if (text === after.get(name)?.text) continue;
      changedKinds.add(kindOf(name));
      const told = events.map(({ kind, touches }) => `${kind}: ${touches.join(' ')}`).join('\n');
      const place = `step ${step}, ${done}: ${name} changed\n${told}\nnoted: ${[...main].join(' ')}`;
      expect(isTouched(main, events), place).toBe(true);
    }
    before = after;
  }
  // Otherwise nothing was shown by all this.
  expect(changedKinds).toEqual(kinds);
});
