import { type Day, isDay } from '#lib/clock/clock.ts';
import { limits } from './limits.ts';

/** What the part of an address after `/news` or a category names. */
export type ListAddress =
  | { kind: 'page'; page: number }
  | { kind: 'year'; year: number }
  | { kind: 'month'; year: number; month: number }
  | { kind: 'day'; day: Day };

/** The nearest months with stories before and after one. */
export interface NeighbourMonths {
  previous: { year: number; month: number } | null;
  next: { year: number; month: number } | null;
}

/** What the form «Перейти к дате» calls the day it asks for, `yyyy-MM-dd`. */
export const dateParameter = 'date';

/** `page/1` has another, shorter address: that of the list itself. */
export type ParsedListAddress = ListAddress | { kind: 'first-page' };

/**
 * Parses the segments after a list's base address: none, `page/2`, `2023`, `2023/12`, `2023/12/13`.
 * Numbers are strict, so that a page has one address: no `page/02`, `2023/1` or `2023/02/30`.
 * @returns `null` when no list can stand there.
 */
export function parseListAddress(segments: readonly string[]): ParsedListAddress | null {
  const [first, second] = segments;
  if (first === undefined) return { kind: 'page', page: 1 };
  if (first === 'page') return segments.length === 2 ? parsePage(second ?? '') : null;
  return segments.length <= 3 ? parsePeriod(segments) : null;
}

/**
 * Parses the segments after the address of a page about the publication: none have page 1; those of
 * the corrections, which are many, `page/2`.
 * @returns `null` when nothing can stand there.
 */
export function parseServicePage(
  slug: string,
  segments: readonly string[],
): number | 'first-page' | null {
  if (segments.length === 0) return 1;
  const address = slug === 'corrections' ? parseListAddress(segments) : null;
  if (address?.kind === 'first-page') return 'first-page';
  return address?.kind === 'page' ? address.page : null;
}

/** The address of a list: `/news` and `{kind: 'month', year: 2023, month: 12}` → `/news/2023/12`. */
export function formatListAddress(base: string, address: ListAddress): string {
  switch (address.kind) {
    case 'page':
      return address.page === 1 ? base : `${base}/page/${address.page}`;
    case 'year':
      return `${base}/${address.year}`;
    case 'month':
      return `${base}/${address.year}/${String(address.month).padStart(2, '0')}`;
    case 'day':
      return `${base}/${address.day.replaceAll('-', '/')}`;
  }
}

/** True when the segments after a category are those of an article: `2023/12/13/slug`. */
export function isStoryAddress(segments: readonly string[]): boolean {
  const [year, month, day, slug] = segments;
  return (
    segments.length === 4 &&
    isDay(`${year}-${month}-${day}`) &&
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug ?? '')
  );
}

function parsePage(text: string): ParsedListAddress | null {
  if (!/^[1-9]\d?$/.test(text)) return null;
  const page = Number(text);
  if (page === 1) return { kind: 'first-page' };
  return page <= limits.pageDepth ? { kind: 'page', page } : null;
}

function parsePeriod([yearText = '', monthText, dayText]: readonly string[]): ListAddress | null {
  if (!/^\d{4}$/.test(yearText)) return null;
  const year = Number(yearText);
  if (year < limits.archiveFirstYear || year > limits.archiveLastYear) return null;
  if (monthText === undefined) return { kind: 'year', year };
  if (!/^(?:0[1-9]|1[0-2])$/.test(monthText)) return null;
  if (dayText === undefined) return { kind: 'month', year, month: Number(monthText) };
  const day = `${yearText}-${monthText}-${dayText}`;
  return isDay(day) ? { kind: 'day', day } : null;
}
