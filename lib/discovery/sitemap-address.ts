import { limits } from '#lib/stories/limits.ts';
import { sitemapLimits } from './sitemap-limits.ts';

/** What a file under `/sitemaps/` lists. Pages count from 1. */
export type SitemapFile =
  /** The stories a month in Minsk published: `stories-2026-11.xml`, then `stories-2026-11-2.xml`. */
  | { kind: 'stories'; year: number; month: number; page: number }
  /** The front page, lists, weather and pages about the publication: `sections.xml`. */
  | { kind: 'sections' }
  /** `tags-1.xml` */
  | { kind: 'tags'; page: number }
  /** A part of the news sitemap when it is too long for one file: `news-1.xml`. */
  | { kind: 'news'; page: number };

/** The path of a file. */
export function sitemapPath(file: SitemapFile): string {
  return `/sitemaps/${nameOf(file)}.xml`;
}

/**
 * Parses the last part of a path under `/sitemaps/`.
 * @returns `null` for anything `sitemapPath` does not write: a file has one spelling.
 */
export function parseSitemapName(name: string): SitemapFile | null {
  const [, kind = '', ...parts] =
    /^([a-z]+)(?:-(\d+))?(?:-(\d+))?(?:-(\d+))?\.xml$/.exec(name) ?? [];
  const numbers = parts.flatMap((part) => (part === undefined ? [] : Number(part)));
  const file = fileOf(kind, numbers);
  return file && isPossible(file) && `${nameOf(file)}.xml` === name ? file : null;
}

function nameOf(file: SitemapFile): string {
  switch (file.kind) {
    case 'stories': {
      const { year, month, page } = file;
      const name = `stories-${year}-${String(month).padStart(2, '0')}`;
      return page === 1 ? name : `${name}-${page}`;
    }
    case 'sections':
      return 'sections';
    default:
      return `${file.kind}-${file.page}`;
  }
}

function fileOf(kind: string, [first = 0, second = 0, third = 1]: number[]): SitemapFile | null {
  if (kind === 'stories') return { kind, year: first, month: second, page: third };
  if (kind === 'tags' || kind === 'news') return { kind, page: first };
  return kind === 'sections' ? { kind } : null;
}

function isPossible(file: SitemapFile): boolean {
  if (file.kind === 'sections') return true;
  if (file.page < 1 || file.page > sitemapLimits.files) return false;
  if (file.kind !== 'stories') return true;
  const { year, month } = file;
  const { archiveFirstYear, archiveLastYear } = limits;
  return year >= archiveFirstYear && year <= archiveLastYear && month >= 1 && month <= 12;
}
