import { isUnchanged } from '#lib/stories/is-unchanged.ts';
import {
  type PreparedStory,
  prepareRead,
  type ReadInput,
  readInput,
  StoryInputError,
} from '#lib/stories/prepare-story.ts';
import type { Published } from '#lib/stories/publish-story.ts';
import { keyOf } from '#lib/stories/story-key.ts';
import { DocumentError, isNewestFirst } from '#lib/wires/parse-document.ts';
import type { ParsedItem } from '#lib/wires/wire-entry.ts';
import { parseWork, type Work } from '#lib/wires/work.ts';
import { jsonLine, type Told } from './import-report.ts';
import type { Store } from './import-store.ts';

export interface PieceOptions {
  /** Stories published before are left out. */
  since: Date | null;
  /** Whether pictures are fetched. */
  pictures: boolean;
  /** Whether each story is told as a line of JSON. */
  json: boolean;
}

/** A story on its way: read, unless it is prepared, as long as the same is stored already. */
type StoryOnItsWay = {
  kind: 'on its way';
  file: string;
  where: string;
} & ({ read: ReadInput } | { prepared: PreparedStory });

/** Pictures fetched at once, by stories. */
const PICTURES_AT_ONCE = 6;

/** A piece of an import on its way from bytes to stored stories, in whatever thread. What needs no
 * order is done by `prepare`, for several at once; `store` in the order they came. */
export class Piece {
  readonly #options: PieceOptions;
  readonly #store: Store | null;
  readonly #warnings: Told[] = [];
  #entries: (Told | StoryOnItsWay)[] = [];

  /** @param store `null`: a dry run. */
  constructor(options: PieceOptions, store: Store | null) {
    this.#options = options;
    this.#store = store;
  }

  /** Reads documents and makes their stories ready to be stored. */
  async prepare(works: readonly Work[]): Promise<void> {
    for (const work of works) this.#read(work);
    await this.#prepareChanged();
    if (this.#options.pictures) await this.#collectPictures();
  }

  /** Stores what is prepared. @returns what there is to tell, in order. */
  async store(): Promise<Told[]> {
    // Pieces stored meanwhile may have changed what was the same.
    await this.#prepareChanged();
    const prepared = this.#entries.flatMap((entry) =>
      'prepared' in entry ? [entry.prepared] : [],
    );
    const results = (await this.#store?.publish(prepared)) ?? [];
    const byStory = new Map(prepared.map((story, at) => [story, results[at]]));
    const told = this.#entries.flatMap((entry) => {
      if (entry.kind !== 'on its way') return [entry];
      if ('read' in entry) return [{ kind: 'story', outcome: 'unchanged' } satisfies Told];
      return this.#tellStory(entry, entry.prepared, byStory.get(entry.prepared));
    });
    return [...this.#warnings, ...told];
  }

  /** Prepares what is not prepared, unless the same is stored and nothing here changes it before. */
  async #prepareChanged(): Promise<void> {
    const keys = this.#entries.flatMap((one) => ('read' in one ? [one.read.parsed] : []));
    if (keys.length === 0) return;
    const stored = (await this.#store?.readStored(keys)) ?? new Map<string, never>();
    const changed = new Set<string>();
    const ready: PreparedStory[] = [];
    this.#entries = this.#entries.map((entry) => {
      if (entry.kind !== 'on its way') return entry;
      if ('prepared' in entry) {
        changed.add(keyOf(entry.prepared));
        return entry;
      }
      const { read, ...place } = entry;
      const { parsed, inputDigest } = read;
      const key = keyOf(parsed);
      const old = changed.has(key) ? undefined : stored.get(key);
      const pictures = { count: parsed.pictures.length, fetched: this.#options.pictures };
      if (old && isUnchanged(inputDigest, pictures, old)) return entry;
      changed.add(key);
      const prepared = reasonOr(() => prepareRead(read, new Date()));
      if (typeof prepared === 'string') return rejected(entry.where, prepared);
      // One that is stored already is changed, not copied.
      if (!old) ready.push(prepared);
      return { ...place, prepared };
    });
    this.#store?.makeReady(ready);
  }

  #read(work: Work): void {
    const { file } = work;
    try {
      const { format, items, notes } = parseWork(work);
      this.#entries.push({ kind: 'document' });
      for (const note of notes) this.#entries.push({ kind: 'warning', where: file, reason: note });
      const ordered = this.#store && isNewestFirst(format) ? items.toReversed() : items;
      for (const item of ordered) this.#entries.push(this.#readItem(file, item));
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      this.#entries.push(rejected(file, error.message));
    }
  }

  #readItem(file: string, item: ParsedItem): Told | StoryOnItsWay {
    const where = `${file}, item ${item.number}${item.id ? ` (${item.id.slice(0, 200)})` : ''}`;
    if ('rejected' in item) return rejected(where, item.rejected);
    if ('skipped' in item) {
      const { skipped: reason } = item;
      return item.isOther ? other(file, reason) : { kind: 'skipped', where, reason };
    }
    const { since } = this.#options;
    const { story } = item;
    if (since && story.publishedAt && story.publishedAt < since) {
      return other(file, 'older than --since');
    }
    const read = reasonOr(() => readInput(story));
    if (typeof read === 'string') return rejected(where, read);
    return { kind: 'on its way', file, where, read };
  }

  async #collectPictures(): Promise<void> {
    const waiting = [...this.#entries];
    const next = async () => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        if (!('prepared' in entry)) continue;
        const { prepared, where } = entry;
        if (prepared.state === 'withdrawn') prepared.pictures = [];
        await this.#store?.collectPictures(prepared, (reason) =>
          this.#warnings.push({ kind: 'warning', where, reason }),
        );
      }
    };
    await Promise.all(Array.from({ length: PICTURES_AT_ONCE }, next));
  }

  #tellStory(
    { file, where }: StoryOnItsWay,
    story: PreparedStory,
    result: Published | StoryInputError | undefined,
  ): Told[] {
    if (result instanceof StoryInputError) return [rejected(where, result.message)];
    const told: Told =
      result?.outcome === 'outdated'
        ? { kind: 'skipped', where, reason: 'a newer version of it is stored' }
        : { kind: 'story', outcome: result?.outcome ?? 'read' };
    const isPlain = this.#store === null && !this.#options.json;
    const plain = `${story.state}\t${story.category}\t${story.headline}`;
    if (isPlain) return [told, { kind: 'line', line: plain }];
    return this.#options.json ? [told, { kind: 'line', line: jsonLine(file, story) }] : [told];
  }
}

function rejected(where: string, reason: string): Told {
  return { kind: 'rejected', where, reason };
}

function other(file: string, what: string): Told {
  return { kind: 'other', file, what, count: 1 };
}

function reasonOr<T>(make: () => T): T | string {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof StoryInputError)) throw error;
    return error.message;
  }
}
