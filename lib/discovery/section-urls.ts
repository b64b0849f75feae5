import { site } from '#lib/site.ts';
import { lineBase, linesPath } from '#lib/stories/line-address.ts';
import type { SitemapUrl } from './render-sitemap.ts';

/** When what sections list last changed; `null` where there is nothing yet. */
export interface SectionTimes {
  /** The newest story was published. */
  newestAt: Date | null;
  /** The newest story of each category was, by its slug. */
  categories: ReadonlyMap<string, Date | null>;
  /** The newest story of each line was, by its slug. */
  lines: readonly { slug: string; newestAt: Date }[];
  /** The last correction was made. */
  correctedAt: Date | null;
}

/** Every page that is no story, no tag and no page of an archive. */
export function sectionUrls({
  newestAt,
  categories,
  lines,
  correctedAt,
}: SectionTimes): SitemapUrl[] {
  const url = (path: string, modifiedAt: Date | null = null) => ({ path, modifiedAt });
  return [
    url('/', newestAt),
    url(site.allNews.path, newestAt),
    ...site.categories.map(({ slug }) => url(`/${slug}`, categories.get(slug) ?? null)),
    ...linesUrls(lines),
    // What is read most and the weather change by themselves, the pages about the publication with
    // its program.
    url(site.mostRead.path),
    url('/weather'),
    ...site.places.map(({ slug }) => url(`/weather/${slug}`)),
    url(site.stateBodies.path),
    ...site.servicePages.map(({ slug }) =>
      url(`/${slug}`, slug === 'corrections' ? correctedAt : null),
    ),
  ];
}

/** The list of lines is as new as the newest of them; without lines there is nothing to read there. */
function linesUrls(lines: SectionTimes['lines']): SitemapUrl[] {
  if (lines.length === 0) return [];
  const newestAt = new Date(Math.max(...lines.map((line) => line.newestAt.getTime())));
  const own = lines.map((line) => ({ path: lineBase(line.slug), modifiedAt: line.newestAt }));
  return [{ path: linesPath, modifiedAt: newestAt }, ...own];
}
