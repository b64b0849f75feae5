import {
  type PreparedStory,
  prepareRead,
  type ReadInput,
  readInput,
  StoryInputError,
} from '#lib/stories/prepare-story.ts';
import { DocumentError, isNewestFirst } from '#lib/wires/parse-document.ts';
import type { ParsedItem } from '#lib/wires/wire-entry.ts';
import { parseWork, type Work } from '#lib/wires/work.ts';

/** What is known of an item before its story is prepared. */
export interface ReadItem {
  file: string;
  number: number;
  id: string | null;
  /** What becomes of it; `story` alone goes further. */
  outcome:
    | { kind: 'story'; source: string; externalId: string; inputDigest: string; pictures: number }
    | { kind: 'skipped' | 'rejected'; reason: string }
    /** One of many that are no stories. */
    | { kind: 'other'; reason: string };
}

/** What a document said as a whole. */
export interface ReadDocument {
  file: string;
  /** Number of its items, which follow those of the document before. */
  items: number;
  refused: string | null;
  notes: string[];
}

export interface ReadPiece {
  documents: ReadDocument[];
  items: ReadItem[];
}

/** A piece of an import on its way from bytes to stories ready to be stored. Needs no database, so
 * that it runs in any thread. */
export class Piece {
  readonly read: ReadPiece = { documents: [], items: [] };
  readonly #stories: (ReadInput | null)[] = [];

  /**
   * @param options.since stories published before are left out.
   * @param options.reverse whether feeds are stored from their end.
   */
  constructor(works: readonly Work[], options: { since: Date | null; reverse: boolean }) {
    for (const work of works) {
      const { file } = work;
      try {
        const { format, items, notes } = parseWork(work);
        this.read.documents.push({ file, items: items.length, refused: null, notes });
        const ordered = options.reverse && isNewestFirst(format) ? items.toReversed() : items;
        for (const item of ordered) this.#add(file, item, options.since);
      } catch (error) {
        if (!(error instanceof DocumentError)) throw error;
        this.read.documents.push({ file, items: 0, refused: error.message, notes: [] });
      }
    }
  }

  /**
   * The stories of some items, by their places in `read.items`, as they are to be stored; those
   * that cannot be accepted as the reason.
   */
  prepare(places: readonly number[], now: Date): (PreparedStory | string)[] {
    return places.map((place) => {
      const story = this.#stories[place];
      if (!story) return 'it is no story';
      return reasonOr(() => prepareRead(story, now));
    });
  }

  #add(file: string, item: ParsedItem, since: Date | null): void {
    const { number, id } = item;
    const add = (outcome: ReadItem['outcome'], story: ReadInput | null = null) => {
      this.read.items.push({ file, number, id, outcome });
      this.#stories.push(story);
    };
    if ('rejected' in item) add({ kind: 'rejected', reason: item.rejected });
    else if ('skipped' in item) {
      add({ kind: item.isOther ? 'other' : 'skipped', reason: item.skipped });
    } else if (since && item.story.publishedAt && item.story.publishedAt < since) {
      add({ kind: 'other', reason: 'older than --since' });
    } else {
      const { story } = item;
      const read = reasonOr(() => readInput(story));
      if (typeof read === 'string') add({ kind: 'rejected', reason: read });
      else {
        const { source, externalId, pictures } = read.parsed;
        const { inputDigest } = read;
        add({ kind: 'story', source, externalId, inputDigest, pictures: pictures.length }, read);
      }
    }
  }
}

function reasonOr<T>(make: () => T): T | string {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof StoryInputError)) throw error;
    return error.message;
  }
}
