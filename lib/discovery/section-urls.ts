import { site } from '#lib/site.ts';
import type { SitemapUrl } from './render-sitemap.ts';

/** When what sections list last changed; `null` where there is nothing yet. */
export interface SectionTimes {
  /** The newest story was published. */
  newestAt: Date | null;
  /** The newest story of each category was, by its slug. */
  categories: ReadonlyMap<string, Date | null>;
  /** The last correction was made. */
  correctedAt: Date | null;
}

/** Every page that is no story, no tag and no page of an archive. */
export function sectionUrls({ newestAt, categories, correctedAt }: SectionTimes): SitemapUrl[] {
  const url = (path: string, modifiedAt: Date | null = null) => ({ path, modifiedAt });
  return [
    url('/', newestAt),
    url(site.allNews.path, newestAt),
    ...site.categories.map(({ slug }) => url(`/${slug}`, categories.get(slug) ?? null)),
    // What is read most and the weather change by themselves, the pages about the publication with its program.
    url(site.mostRead.path),
    url('/weather'),
    ...site.places.map(({ slug }) => url(`/weather/${slug}`)),
    url(site.stateBodies.path),
    ...site.servicePages.map(({ slug }) =>
      url(`/${slug}`, slug === 'corrections' ? correctedAt : null),
    ),
  ];
}
