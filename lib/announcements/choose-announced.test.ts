import { subDays } from 'date-fns/subDays';
import { expect, it } from 'vitest';
import type { StoryEventKind } from '#lib/stories/story-event.ts';
import { type AnnouncedEvent, chooseAnnounced } from './choose-announced.ts';

const now = new Date('2026-11-22T09:00:00Z');
const path = '/society/2026/11/22/most';
const former = '/regions/2026/11/22/most';

const story: NonNullable<AnnouncedEvent['story']> = {
  sample: false,
  isPublished: true,
  category: 'society',
  path,
  publishedAt: now,
  firstPublishedAt: now,
  paths: [former, path],
  tags: ['mosty'],
  lines: ['most-cherez-olhu'],
};
const event = (
  kind: StoryEventKind,
  given: Partial<AnnouncedEvent> = {},
  of: Partial<typeof story> = {},
): AnnouncedEvent => ({
  kind,
  at: now,
  actor: 'editor:test',
  touches: ['story:7'],
  story: { ...story, ...of },
  ...given,
});
const pagesOf = (one: AnnouncedEvent) => chooseAnnounced(one, now).pages;
const isSilent = (one: AnnouncedEvent) => {
  const { pages, feeds } = chooseAnnounced(one, now);
  return pages.length === 0 && feeds.length === 0;
};
const month = { publishedAt: subDays(now, 30), firstPublishedAt: subDays(now, 30) };

it('tells of every address whose answer changes, the former ones included', () => {
  for (const kind of ['published', 'moved', 'withdrawn', 'restored', 'held'] as const) {
    expect(pagesOf(event(kind)), kind).toEqual([former, path]);
  }
});

it('tells of the present address alone when what stands there changes', () => {
  for (const kind of ['updated', 'corrected', 'picture-withdrawn'] as const) {
    expect(pagesOf(event(kind)), kind).toEqual([path]);
    expect(isSilent(event(kind, {}, { isPublished: false })), kind).toBe(true);
  }
});

it('tells of the feeds of all news, of its category, its tags and lines, before a move and after', () => {
  const touches = ['story:7', 'list:news', 'list:society', 'list:regions', 'tag:mosty', 'tag:reki'];
  expect(chooseAnnounced(event('moved', { touches }), now).feeds).toEqual([
    ...['/rss.xml', '/feed.json', '/society/rss.xml', '/regions/rss.xml'],
    ...['/tags/mosty/rss.xml', '/tags/reki/rss.xml', '/lines/most-cherez-olhu/rss.xml'],
  ]);
});

it('tells of the feeds of a line when a story is put there or taken out, and of no page', () => {
  const touches = ['line:parom', 'lines', 'lines-of:7'];
  expect(chooseAnnounced(event('line', { touches }), now)).toEqual({
    pages: [],
    feeds: ['/lines/most-cherez-olhu/rss.xml', '/lines/parom/rss.xml'],
  });
  expect(isSilent(event('line', { touches, story: null }))).toBe(true);
});

it('never tells of samples, nor of what readers never saw', () => {
  expect(isSilent(event('published', {}, { sample: true }))).toBe(true);
  expect(isSilent(event('withdrawn', {}, { sample: true }))).toBe(true);
  expect(isSilent(event('deleted', { story: null }))).toBe(true);
  expect(isSilent(event('scheduled', { touches: [] }))).toBe(true);
  expect(isSilent(event('held', {}, { path: null }))).toBe(true);
});

it('says nothing of ranks and of the weather', () => {
  for (const kind of ['top', 'urgency', 'weather'] as const) {
    expect(isSilent(event(kind)), kind).toBe(true);
  }
});

it('says nothing of an archive that comes in, whoever brings it', () => {
  const archived = { publishedAt: subDays(now, 3), firstPublishedAt: now };
  for (const actor of ['import', 'wire:agency', 'schedule']) {
    expect(isSilent(event('published', { actor }, archived)), actor).toBe(true);
  }
  const late = { publishedAt: subDays(now, 1), firstPublishedAt: now };
  expect(pagesOf(event('published', { actor: 'import' }, late))).toContain(path);
});

it('says nothing of what an import changes in old stories, but for withdrawals', () => {
  expect(isSilent(event('updated', { actor: 'import' }, month))).toBe(true);
  expect(pagesOf(event('withdrawn', { actor: 'import' }, month))).toContain(path);
});

it('tells of what an editor changes, however old the story', () => {
  for (const kind of ['corrected', 'withdrawn', 'moved', 'published'] as const) {
    expect(pagesOf(event(kind, {}, month)), kind).toContain(path);
  }
});

it('says nothing of what happened long before announcements were switched on again', () => {
  expect(
    pagesOf(event('published', { at: subDays(now, 6) }, { publishedAt: subDays(now, 6) })),
  ).toEqual([former, path]);
  expect(
    isSilent(event('published', { at: subDays(now, 8) }, { publishedAt: subDays(now, 8) })),
  ).toBe(true);
});
