import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { vi } from 'vitest';
import type { StoryEvent, StoryEventKind } from '#lib/stories/story-event.ts';
import type { Address, AddressKind } from './address.ts';
import { createPages } from './create-pages.ts';
import type { FinishedPage } from './finished-page.ts';
import type { Found, PagesOptions, RenderOrder } from './pages.ts';

/** A page of `text` as a press would hand it over, not compressed. */
export function finishedPage(text: string, given: Partial<FinishedPage> = {}): FinishedPage {
  const identity = Buffer.from(text);
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    etag: `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 12)}"`,
    length: identity.length,
    body: { identity },
    notes: { main: [], rail: [] },
    event: null,
    renderMs: 7,
    ...given,
  };
}

/** What a reader sees. */
export function textOf({ stored }: Found): string {
  const { body } = stored.page;
  return ('identity' in body ? body.identity : gunzipSync(body.gzip)).toString();
}

export function addressOf(path: string, kind: AddressKind, day: string | null = null): Address {
  return { target: path, path, kind, day };
}

/** Story `id` of the day on which the tests take place. */
export function storyAddress(id: number, day = '2026-11-22'): Address {
  return addressOf(`/society/${day.replaceAll('-', '/')}/story-${id}`, 'story', day);
}

export const frontAddress = addressOf('/', 'front');

/** 12:00 in Minsk. */
export const noon = Date.parse('2026-11-22T12:00:00+03:00');

/**
 * Pages under a stopped clock (`vi.advanceTimersByTimeAsync` moves it), and a press that answers
 * with `press.answer`.
 */
export function openPages(given: Partial<PagesOptions> = {}) {
  vi.useFakeTimers({ now: noon });
  const press = {
    orders: [] as RenderOrder[],
    looked: [] as string[],
    reports: [] as string[],
    answer: (order: RenderOrder): FinishedPage | Promise<FinishedPage> =>
      finishedPage(`${order.address.path}, after ${order.afterEvent}`),
    isKnown: (_address: Address): boolean | Promise<boolean> => true,
  };
  const pages = createPages({
    maxBytes: 64 * 1024 * 1024,
    presses: 1,
    async render(order) {
      press.orders.push(order);
      return press.answer(order);
    },
    async readIsKnown(address) {
      press.looked.push(address.path);
      return press.isKnown(address);
    },
    clock: () => Date.now(),
    lastEvent: 0,
    report: (message) => press.reports.push(message),
    ...given,
  });
  const apply = (kind: StoryEventKind, ...touches: string[]): StoryEvent => {
    const event = { id: pages.lastEvent() + 1, storyId: 1, kind, at: new Date(), touches };
    pages.apply(event);
    return event;
  };
  return { pages, press, apply };
}

/** Something that is done when the test says so. */
export function door<T>() {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  return { opens: promise, open: resolve, fail: reject };
}

/** Lets everything happen that needs no time. */
export const settle = () => vi.advanceTimersByTimeAsync(0);
