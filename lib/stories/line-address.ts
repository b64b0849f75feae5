import { parseListAddress } from './list-address.ts';

/** Where story lines live, and what they are. */
export const linesPath = '/lines';
export const linesDescription = 'Темы, за которыми редакция следит от первой новости до последней';

/** In which order a line's page shows its stories. */
export type LineOrder = 'newest' | 'oldest';

export interface LineAddress {
  order: LineOrder;
  page: number;
}

/** What slugs of lines are made of. `page` is none: the list of lines has its own pages there. */
export const lineSlugPattern = /^(?!page$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

const oldest = 'oldest';

/**
 * Parses the segments after a line's slug: none, `page/2`, `oldest`, `oldest/page/2`.
 * @returns `null` when nothing stands there; `first-page` for the longer spelling of a first page.
 */
export function parseLineAddress(
  segments: readonly string[],
): LineAddress | { order: LineOrder; page: 'first-page' } | null {
  const isOldest = segments[0] === oldest;
  const order = isOldest ? 'oldest' : 'newest';
  const address = parseListAddress(isOldest ? segments.slice(1) : segments);
  if (address?.kind === 'first-page') return { order, page: 'first-page' };
  return address?.kind === 'page' ? { order, page: address.page } : null;
}

/** Address of a line in an order, without the page. */
export function lineBase(slug: string, order: LineOrder = 'newest'): string {
  return `${linesPath}/${slug}${order === 'oldest' ? `/${oldest}` : ''}`;
}
