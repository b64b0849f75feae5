import { addHours } from 'date-fns/addHours';
import { dayOf } from '#lib/clock/clock.ts';
import { database } from '#lib/database/database.ts';
import { pictures } from '#lib/database/schema.ts';
import {
  correctStory,
  moveStory,
  placeInTopNews,
  setUrgency,
  updateStory,
  withdrawPicture,
} from './publish-changes.ts';
import { publishDueStories } from './publish-due.ts';
import {
  addLine,
  markKeyMoment,
  putInLine,
  renameLine,
  setLineState,
  takeFromLine,
} from './publish-lines.ts';
import { endLive, reopenLive, startLive } from './publish-live.ts';
import {
  addLiveEntry,
  editLiveEntry,
  removeLiveEntry,
  setKeyMoment,
} from './publish-live-entries.ts';
import { removeSamples } from './publish-samples.ts';
import {
  holdStory,
  releaseStory,
  restoreStory,
  StoryChangeError,
  scheduleStory,
  withdrawStory,
} from './publish-state.ts';
import { publishStory } from './publish-story.ts';
import { endUrgentBar } from './publish-urgent.ts';
import type { StoryInput } from './story-input.ts';

/** For tests: a newsroom that does whatever comes to its mind, the same in each run. */
export interface Newsroom {
  /** @param pictureIds originals its stories may use. */
  open(pictureIds: number[]): Promise<void>;
  /** Changes one story; says what it did. Empty: the order did not fit and was refused. */
  act(): Promise<string>;
  /** Addresses its stories may get. */
  paths(): string[];
}

const storyCount = 8;
const by = { actor: 'editor:test', reason: 'test' };

export function randomNewsroom(world: {
  seed: number;
  now: Date;
  times: Date[];
  categories: string[];
  tags: string[];
  /** Slugs story lines may have. */
  lines: string[];
}): Newsroom {
  const random = randomNumbers(world.seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const some = <T>(from: readonly T[]): T[] => from.filter(() => random() < 0.4);
  const numbers = Array.from({ length: storyCount }, (_, at) => at);
  const ids = new Map<number, number>();
  const sent = new Map<number, StoryInput>();
  let pictureIds: number[] = [];

  const today = dayOf(world.now);
  const timeOf = (number: number) =>
    new Date((world.times[number % world.times.length] ?? world.now).getTime() + number * 60_000);
  const input = (number: number): StoryInput => ({
    source: 'vestka',
    sourceName: 'Вестка',
    externalId: String(number),
    headline: `Novost ${number}${pick(['', '', '!'])}`,
    bodyHtml: pick(['', '<p>Начало.</p>', '<p>Начало.</p><p>Дальше.</p>', '<p>Иное.</p>']),
    category: pick(world.categories),
    tags: some(world.tags),
    urgency: pick([1, 2, 5, 5]),
    publishedAt: timeOf(number),
    pictures: some(pictureIds).map((pictureId) => ({
      pictureId,
      caption: pick(['', 'Подпись']),
      focalX: pick([0.5, 0.25]),
    })),
    action: pick(['publish', 'publish', 'publish', 'hold', 'withdraw']),
    sample: number % 5 === 0,
  });
  /** Mostly one field of what was sent last is another: a change that touches little. */
  const nextInput = (number: number): StoryInput => {
    const [last, other] = [sent.get(number), input(number)];
    if (!last || random() < 0.3) return other;
    const field = pick(Object.keys(other) as (keyof StoryInput)[]);
    return { ...last, [field]: other[field] };
  };
  const entryIds: number[] = [];
  const addEntry = async (id: number) => {
    const [pictureId] = some(pictureIds);
    const picture = pictureId === undefined ? {} : { picture: { pictureId } };
    const words = { bodyHtml: pick(['<p>Идёт.</p>', '<p>Стоит.</p>']), key: random() < 0.5 };
    entryIds.push(await addLiveEntry(id, { ...words, ...picture }, by));
  };
  const publish = async (number: number, actor: string) => {
    const given = nextInput(number);
    sent.set(number, given);
    ids.set(number, (await publishStory(given, { actor })).id);
  };

  const deeds: Record<string, (id: number, number: number) => Promise<unknown>> = {
    wire: (_, number) => publish(number, 'import'),
    'wire again': (_, number) => publish(number, 'import'),
    headline: (id) => updateStory(id, { headline: pick(['Иначе', 'Ещё иначе']) }, by),
    body: (id) => updateStory(id, { bodyHtml: pick(['', '<p>Раз.</p><p>Два.</p>']) }, by),
    note: (id) => updateStory(id, { note: 'Уточнено.' }, by),
    correct: (id) => correctStory(id, { kind: 'correction', text: 'Было иначе.' }, by),
    category: (id) => moveStory(id, { category: pick(world.categories) }, by),
    slug: (id) => moveStory(id, { slug: 'mesto' }, by),
    top: (id) => placeInTopNews(id, pick([1, 2, null]), null, by),
    urgency: (id) => setUrgency(id, pick([1, 2, 5]), by),
    hold: (id) => holdStory(id, by),
    release: (id) => releaseStory(id, by),
    withdraw: (id) => withdrawStory(id, pick([null, 'Ошибка.']), by),
    restore: (id) => restoreStory(id, by),
    schedule: (id) => scheduleStory(id, addHours(new Date(), 1), by),
    'live start': (id) => startLive(id, by),
    'live end': (id) => endLive(id, by),
    'live reopen': (id) => reopenLive(id, by),
    entry: addEntry,
    'entry again': addEntry,
    'entry edited': () => editLiveEntry(pick([0, ...entryIds]), { title: pick(['', 'Да']) }, by),
    'entry removed': () => removeLiveEntry(pick([0, ...entryIds]), by),
    'entry key': () => setKeyMoment(pick([0, ...entryIds]), random() < 0.5, by),
    'urgent over': (id) => endUrgentBar(id, by),
    due: () => publishDueStories(addHours(new Date(), 2)),
    line: (id) => putInLine(pick(world.lines), [id], {}, by),
    'line of key moments': (id) => putInLine(pick(world.lines), [id], { key: true }, by),
    'key moment': (id) => markKeyMoment(pick(world.lines), id, pick([true, false]), by),
    'out of line': (id) => takeFromLine(pick(world.lines), [id], by),
    'new line': () => addLine({ slug: pick(world.lines), title: 'Вновь', sample: true }, by),
    'slug of line': () => renameLine(pick(world.lines), { slug: pick(world.lines) }, by),
    'title of line': () => renameLine(pick(world.lines), { title: pick(['Река', 'Берег']) }, by),
    'state of line': () =>
      setLineState(pick(world.lines), pick(['open', 'closed', 'removed', 'open']), by),
    picture: async () => {
      const [first] = random() < 0.2 ? await database().select().from(pictures).limit(1) : [];
      return first && withdrawPicture(first.digest, by);
    },
    samples: async () => (random() < 0.2 ? removeSamples() : null),
  };

  // As cards are drawn: each deed comes before any comes again, so that few acts try them all.
  let deck: string[] = [];
  const draw = () => {
    if (deck.length === 0) deck = Object.keys(deeds);
    return deck.splice(Math.floor(random() * deck.length), 1)[0] ?? '';
  };

  return {
    async open(originals) {
      pictureIds = originals;
      for (const number of numbers) await publish(number, 'import');
      for (const slug of world.lines.slice(0, 2)) await addLine({ slug, title: slug }, by);
    },
    async act() {
      const number = pick(numbers);
      const deed = draw();
      try {
        await deeds[deed]?.(ids.get(number) ?? 0, number);
        return `${deed} of ${number}`;
      } catch (error) {
        // An order that does not fit the story; any other failure is one of the test.
        if (error instanceof StoryChangeError) return '';
        throw error;
      }
    },
    paths: () =>
      numbers.flatMap((number) => {
        const folders = [dayOf(timeOf(number)), today].map((day) => day.replaceAll('-', '/'));
        const [own = '', released = ''] = folders;
        const ends = [`${own}/novost-${number}`, `${own}/mesto`, `${released}/novost-${number}`];
        return world.categories.flatMap((category) => ends.map((end) => `/${category}/${end}`));
      }),
  };
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
