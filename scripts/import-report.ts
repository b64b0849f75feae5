import type { PreparedStory } from '#lib/stories/prepare-story.ts';

/** What an import did, told at its end. */
export class ImportReport {
  /** Stories by what became of them; `read` counts those of a dry run. */
  readonly counts = { new: 0, updated: 0, unchanged: 0, read: 0, skipped: 0, rejected: 0 };
  /** Documents that could be read, whatever was in them. */
  documents = 0;
  readonly #reasons: string[] = [];

  count(outcome: 'new' | 'updated' | 'unchanged' | 'read'): void {
    this.counts[outcome] += 1;
  }

  skip(where: string, reason: string): void {
    this.counts.skipped += 1;
    this.#note('skipped', where, reason);
  }

  reject(where: string, reason: string): void {
    this.counts.rejected += 1;
    this.#note('rejected', where, reason);
  }

  /** Something went wrong that did not cost a story. */
  warn(where: string, reason: string): void {
    this.#note('warning', where, reason);
  }

  #note(kind: string, where: string, reason: string): void {
    this.#reasons.push(`${kind}: ${where}: ${reason}`.replace(/\s+/g, ' '));
  }

  /** One line for each reason, in the order they came up. */
  get reasons(): readonly string[] {
    return this.#reasons;
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
    if (this.documents === 0) return 2;
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
