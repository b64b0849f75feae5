import { expect, it } from 'vitest';
import type { AddressKind } from './address.ts';
import { cacheControlOf } from './cache-control.ts';
import type { StoredPage } from './pages.ts';
import { finish } from './test-front.ts';

const begunAt = Date.parse('2026-11-22T12:00:00+03:00');
const stored = (kind: AddressKind, status = 200): StoredPage => ({
  address: { target: '/x', path: '/x', kind, day: kind === 'story' ? '2026-11-22' : null },
  page: finish({ status }),
  begunAt,
  afterEvent: 0,
  prepared: null,
});

it('lets a browser ask for a page each time, and a shared cache once in five seconds', () => {
  for (const kind of ['front', 'story', 'list', 'tag', 'weather', 'search'] as const) {
    expect(cacheControlOf(stored(kind), 0, false)).toBe(
      'public, max-age=0, must-revalidate, s-maxage=5',
    );
    // Counted from the render, as the age beside it is.
    expect(cacheControlOf(stored(kind), 100, false)).toContain('s-maxage=105');
  }
});

it('lets a cache that is purged keep a page as long as we do', () => {
  expect(cacheControlOf(stored('front'), 100, true)).toBe(
    'public, max-age=0, must-revalidate, s-maxage=60',
  );
});

it('lets nobody keep what is absent or failed', () => {
  for (const status of [404, 410]) {
    expect(cacheControlOf(stored('story', status), 0, true)).not.toMatch(/s-maxage|max-age=[1-9]/);
  }
  expect(cacheControlOf(stored('picture', 503), 0, true)).toBe('no-store');
});

it('never calls a picture immutable', () => {
  for (const isPurged of [true, false]) {
    expect(cacheControlOf(stored('picture'), 5_000, isPurged)).toBe(
      'public, max-age=3600, s-maxage=86400',
    );
  }
});

it('lets open pages ask for news every ten seconds', () => {
  expect(cacheControlOf(stored('latest'), 0, false)).toBe('public, max-age=10');
  // Beside an age of a minute, ten seconds would be over already.
  expect(cacheControlOf(stored('latest'), 60, false)).toBe('public, max-age=70');
  expect(cacheControlOf(stored('latest'), 60, true)).toMatch(/^public, max-age=70, s-maxage=/);
});
