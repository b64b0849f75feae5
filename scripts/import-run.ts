import { isUnchanged } from '#lib/stories/is-unchanged.ts';
import { type PreparedStory, StoryInputError } from '#lib/stories/prepare-story.ts';
import type { Published } from '#lib/stories/publish-story.ts';
import type { Group } from './import-groups.ts';
import type { ReadItem } from './import-piece.ts';
import { type ImportReport, jsonLine } from './import-report.ts';
import type { Store } from './import-store.ts';
import type { PieceInWork, Workers } from './import-workers.ts';

export interface RunOptions {
  /** `null`: a dry run. */
  store: Store | null;
  workers: Workers;
  /** Groups on their way at once. */
  atOnce: number;
  since: Date | null;
  pictures: boolean;
  json: boolean;
  report: ImportReport;
  isInterrupted(): boolean;
  /** Told after each group. */
  advanced(): void;
}

/** Stories whose pictures are fetched at once, of one group. */
const PICTURES_AT_ONCE = 6;

/**
 * Brings groups in: read and prepared several at once, stored one after another in their order.
 * @throws the first failure that is not of a document: the database went away, a thread ended.
 */
export async function runImport(groups: AsyncIterable<Group>, options: RunOptions): Promise<void> {
  const running = new Set<Promise<void>>();
  let turn: Promise<void> = Promise.resolve();
  const failure: { error?: unknown } = {};
  for await (const group of groups) {
    if (options.isInterrupted() || 'error' in failure) break;
    const before = turn;
    const ready = prepareGroup(group, options);
    turn = (async () => {
      const store = await ready.catch((error: unknown) => ({ error }));
      await before;
      if ('error' in failure) return;
      try {
        if ('error' in store) throw store.error;
        await store.tell();
      } catch (error) {
        failure.error = error;
      }
      options.advanced();
    })();
    const one = turn.finally(() => running.delete(one));
    running.add(one);
    if (running.size >= options.atOnce) await Promise.race(running);
  }
  await turn;
  if ('error' in failure) throw failure.error;
}

/** Everything of a group that needs no order. @returns what is left: storing and telling. */
async function prepareGroup(group: Group, options: RunOptions): Promise<{ tell(): Promise<void> }> {
  if (!('works' in group)) return { tell: async () => tellAtOnce(group, options) };
  const { store, since, workers } = options;
  const piece = await workers.read(group.works, { since, reverse: store !== null });
  const items = piece.read.items;
  const keys = items.flatMap(({ outcome }) => (outcome.kind === 'story' ? [outcome] : []));
  const stored = store ? await store.readStored(keys) : new Map<string, never>();
  const places: number[] = [];
  const known = new Set<number>();
  for (const [place, { outcome }] of items.entries()) {
    if (outcome.kind !== 'story') continue;
    const old = stored.get(`${outcome.source} ${outcome.externalId}`);
    const pictures = { count: outcome.pictures, fetched: options.pictures };
    if (old && isUnchanged(outcome.inputDigest, pictures, old)) known.add(place);
    else places.push(place);
  }
  const prepared = await prepareStories(piece, places, options);
  return { tell: () => storeGroup(piece, prepared, known, options) };
}

async function prepareStories(
  piece: PieceInWork,
  places: readonly number[],
  { store, pictures, report }: RunOptions,
): Promise<Map<number, PreparedStory | string>> {
  const prepared = await piece.prepare(places, new Date());
  const byPlace = new Map(places.map((place, at) => [place, prepared[at] ?? 'it was lost']));
  if (!store || !pictures) return byPlace;
  const waiting = [...byPlace];
  const next = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const [place, story] = one;
      const item = piece.read.items[place];
      if (typeof story === 'string' || !item) continue;
      if (story.state === 'withdrawn') story.pictures = [];
      else await store.collectPictures(story, (reason) => report.warn(whereOf(item), reason));
    }
  };
  await Promise.all(Array.from({ length: PICTURES_AT_ONCE }, next));
  return byPlace;
}

async function storeGroup(
  piece: PieceInWork,
  prepared: ReadonlyMap<number, PreparedStory | string>,
  known: ReadonlySet<number>,
  options: RunOptions,
): Promise<void> {
  const places = [...prepared].flatMap(([place, story]) =>
    typeof story === 'string' ? [] : [{ place, story }],
  );
  const results = (await options.store?.publish(places.map(({ story }) => story))) ?? [];
  const published = new Map(places.map(({ place }, at) => [place, results[at]]));
  let place = 0;
  for (const { file, refused, notes, items } of piece.read.documents) {
    tellDocument(file, refused, notes, options);
    for (const end = place + items; place < end; place += 1) {
      const item = piece.read.items[place];
      if (!item) continue;
      if (known.has(place)) options.report.count('unchanged');
      else tellItem(item, prepared.get(place), published.get(place), options);
    }
  }
}

function tellDocument(
  file: string,
  refused: string | null,
  notes: readonly string[],
  { report }: RunOptions,
): void {
  if (refused === null) report.readDocument();
  else report.reject(file, refused);
  for (const note of notes) report.warn(file, note);
}

function tellItem(
  item: ReadItem,
  story: PreparedStory | string | undefined,
  result: Published | StoryInputError | undefined,
  { report, store, json }: RunOptions,
): void {
  const { outcome, file } = item;
  const where = whereOf(item);
  if (outcome.kind === 'other') report.skipOther(file, outcome.reason);
  else if (outcome.kind === 'skipped') report.skip(where, outcome.reason);
  else if (outcome.kind === 'rejected') report.reject(where, outcome.reason);
  else if (story === undefined || typeof story === 'string') report.reject(where, story ?? '');
  else if (result instanceof StoryInputError) report.reject(where, result.message);
  else {
    if (result?.outcome === 'outdated') report.skip(where, 'a newer version of it is stored');
    else report.count(result?.outcome ?? 'read');
    if (json) console.log(jsonLine(file, story));
    else if (!store) console.log(`${story.state}\t${story.category}\t${story.headline}`);
  }
}

function tellAtOnce(group: Exclude<Group, { works: unknown }>, { report }: RunOptions): void {
  const { file } = group;
  if ('refused' in group) report.reject(file, group.refused);
  else if ('other' in group) report.skipOther(file, group.other, group.count);
  else if ('rejected' in group.item) {
    report.reject(`${file}, item ${group.item.number}`, group.item.rejected);
  }
}

function whereOf({ file, number, id }: ReadItem): string {
  return `${file}, item ${number}${id ? ` (${id.slice(0, 200)})` : ''}`;
}
