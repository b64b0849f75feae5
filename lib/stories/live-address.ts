import { limits } from './limits.ts';
import type { LiveOrder, LiveView } from './live.ts';

/** The address of a live text is its story's; another order or page of its entries is a parameter. */

/**
 * Parses what stands after the question mark of a story's address.
 * @returns the story itself (`order: null`, page 1) for anything that is no order or page.
 */
export function parseLiveView(parameters: URLSearchParams): LiveView {
  const order = parameters.get('order');
  const page = /^[1-9]\d?$/.exec(parameters.get('page') ?? '')?.[0] ?? '1';
  return {
    order: order === 'newest' || order === 'oldest' ? order : null,
    page: Number(page) <= limits.livePageDepth ? Number(page) : 1,
  };
}

/** What a view adds to the story's address: nothing, or `?order=oldest&page=2`. */
export function formatLiveView({ order, page }: LiveView): string {
  const parts = [...(order ? [`order=${order}`] : []), ...(page > 1 ? [`page=${page}`] : [])];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The address of a page of entries; the order the state asks for is not named. */
export function formatLiveAddress(
  path: string,
  { order, page }: { order: LiveOrder; page: number },
  usual: LiveOrder,
): string {
  return path + formatLiveView({ order: order === usual ? null : order, page });
}
