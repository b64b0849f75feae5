import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { besideNote, cardNote } from './notes.ts';
import { moveStory, updateStory } from './publish-changes.ts';
import { holdStory, withdrawStory } from './publish-state.ts';
import { publishStory } from './publish-story.ts';
import { readBeside } from './read-beside.ts';
import { eventsOf } from './test-reads.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const by = { actor: 'editor:test' };
const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
let count = 0;

async function publish(hour: number, category = 'sport'): Promise<number> {
  count += 1;
  const { id } = await publishStory(
    {
      ...{ source: 'vestka', sourceName: 'Вестка', externalId: `b${count}` },
      ...{ headline: `Zagolovok${hour}`, lead: 'Первый абзац.', category },
      publishedAt: at(hour),
    },
    by,
  );
  return id;
}

async function touchesOf(change: () => Promise<unknown>): Promise<string[]> {
  const events = await eventsOf(change);
  return events.flatMap(({ touches }) => touches.filter((one) => one.startsWith('beside:')));
}

const beside = async (id: number, hour: number, category = 'sport') => {
  const { earlier, later } = await readBeside({ id, category, publishedAt: at(hour) });
  return [earlier?.headline, later?.headline];
};

it('names the stories right before and after one in its category', async () => {
  const [first, second, third] = [await publish(1), await publish(5), await publish(9)];
  await publish(4, 'world');
  expect(await beside(first, 1)).toEqual([undefined, 'Zagolovok5']);
  expect(await beside(second, 5)).toEqual(['Zagolovok1', 'Zagolovok9']);
  expect(await beside(third, 9)).toEqual(['Zagolovok5', undefined]);
});

it('tells stories of the same minute apart', async () => {
  const [first, second] = [await publish(1), await publish(1)];
  expect(await beside(first, 1)).toEqual([undefined, 'Zagolovok1']);
  expect(await beside(second, 1)).toEqual(['Zagolovok1', undefined]);
});

it('a story that comes touches the two beside it, however many its category has', async () => {
  const ids = [];
  for (const hour of [1, 2, 8, 9]) ids.push(await publish(hour));
  const [, before = 0, after = 0, newest = 0] = ids;
  expect(await touchesOf(() => publish(5))).toEqual([before, after].map(besideNote));
  expect(await touchesOf(() => publish(10))).toEqual([besideNote(newest)]);
  expect(await touchesOf(() => publish(5, 'world'))).toEqual([]);
});

it('a story that moves touches those it comes to; those it leaves show its card', async () => {
  const [left, moved] = [await publish(1), await publish(2)];
  const met = await publish(3, 'world');
  const events = await eventsOf(() => moveStory(moved, { category: 'world' }, by));
  const touches = events.flatMap((event) => event.touches);
  expect(touches).toContain(besideNote(met));
  expect(touches).toContain(cardNote(moved));
  expect(touches).not.toContain(besideNote(left));
});

it('a change of words, a hold and a withdrawal touch no neighbours but by the card', async () => {
  await publish(1);
  const [rewritten, held, withdrawn] = [await publish(2), await publish(3), await publish(4)];
  const rewrite = () => updateStory(rewritten, { headline: 'Иначе' }, by);
  expect(await touchesOf(rewrite)).toEqual([]);
  expect(await touchesOf(() => holdStory(held, by))).toEqual([]);
  expect(await touchesOf(() => withdrawStory(withdrawn, null, by))).toEqual([]);
});
