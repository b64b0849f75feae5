import type { PreparedStory } from '#lib/stories/prepare-story.ts';

/** Something an import has to tell; can be sent from a thread. `where`: file and item. */
export type Told =
  /** A document that could be read, whatever was in it. */
  | { kind: 'document' }
  /** What became of a story; `read` is a dry run's. */
  | { kind: 'story'; outcome: 'new' | 'updated' | 'unchanged' | 'read' }
  /** `warning`: something went wrong that did not cost a story. */
  | { kind: 'skipped' | 'rejected' | 'warning'; where: string; reason: string }
  /** Some of many things that are no stories: pages, pictures, drafts. Told by what they are, at
   * the end. */
  | { kind: 'other'; file: string; what: string; count: number }
  /** A line asked for. */
  | { kind: 'line'; line: string };

/** Lines nobody reads to the end; a million of them would not fit into memory either. */
const MOST_REASONS = 20_000;

/** What an import did, told at its end. */
export class ImportReport {
  /** Stories by what became of them; `read` counts those of a dry run. */
  readonly counts = { new: 0, updated: 0, unchanged: 0, read: 0, skipped: 0, rejected: 0 };
  #documents = 0;
  readonly #reasons: string[] = [];
  /** How often something that is no story was met, by file and kind. */
  readonly #others = new Map<string, number>();
  #untold = 0;

  tell(told: Told): void {
    switch (told.kind) {
      case 'document':
        this.#documents += 1;
        break;
      case 'story':
        this.counts[told.outcome] += 1;
        break;
      case 'other': {
        const { file, what, count } = told;
        this.counts.skipped += count;
        const key = `${file}: ${what}`;
        this.#others.set(key, (this.#others.get(key) ?? 0) + count);
        break;
      }
      case 'line':
        console.log(told.line);
        break;
      default:
        if (told.kind !== 'warning') this.counts[told.kind] += 1;
        this.#note(told.kind, told.where, told.reason);
    }
  }

  #note(kind: string, where: string, reason: string): void {
    if (this.#reasons.length >= MOST_REASONS) this.#untold += 1;
    else this.#reasons.push(`${kind}: ${where}: ${reason}`.replace(/\s+/g, ' '));
  }

  /** One line for each reason, in the order they came up; then what was met by kind. */
  get reasons(): readonly string[] {
    const untold = this.#untold > 0 ? [`… and ${this.#untold} more lines like these`] : [];
    const others = [...this.#others].map(([what, count]) => `skipped: ${what}: ${count}`);
    return [...this.#reasons, ...untold, ...others];
  }

  /** The last line: all counts. */
  summary(isDryRun: boolean): string {
    const { read, skipped, rejected, ...stored } = this.counts;
    const told = isDryRun ? { read } : stored;
    const counts = Object.entries({ ...told, skipped, rejected });
    const line = counts.map(([name, count]) => `${name} ${count}`).join(', ');
    return isDryRun ? `${line} (dry run: nothing was stored)` : line;
  }

  /** 0: all was read. 1: something was rejected. 2: nothing could be read. */
  get exitCode(): 0 | 1 | 2 {
    if (this.#documents === 0) return 2;
    return this.counts.rejected > 0 ? 1 : 0;
  }
}

/** The story as it would be stored, as one line of JSON. */
export function jsonLine(file: string, story: PreparedStory): string {
  const [picture] = story.pictures;
  return JSON.stringify({
    file,
    externalId: story.externalId,
    headline: story.headline,
    lead: story.lead,
    publishedAt: story.publishedAt?.toISOString() ?? null,
    visibleFrom: story.visibleFrom?.toISOString() ?? null,
    category: story.category,
    tags: story.tags.map(({ name }) => name),
    bodyHtml: story.bodyHtml,
    bodyText: story.bodyText,
    image: picture?.url
      ? { url: picture.url, caption: picture.caption, credit: picture.credit }
      : null,
    status: story.state,
  });
}
