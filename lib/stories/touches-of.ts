import { type Day, dayOf } from '#lib/clock/clock.ts';
import type { LiveState } from './live.ts';
import {
  cardNote,
  correctionsNote,
  dayNote,
  lineNote,
  linesNote,
  linesOfNote,
  listNote,
  monthNote,
  pathNote,
  pictureNote,
  samplesNote,
  sitemapNote,
  sitemapsNote,
  storyNote,
  tagNote,
  tagsNote,
  topNote,
  urgentNote,
  yearNote,
} from './notes.ts';
import type { StoryState } from './prepare-story.ts';
import { mayBeUrgent } from './urgent.ts';

/** What of a story reaches readers anywhere but on its own page, as it was stored at one moment. */
export interface SeenStory {
  id: number;
  state: StoryState;
  /** Readers have seen it, now or once. */
  wasVisible: boolean;
  sample: boolean;
  source: string;
  headline: string;
  lead: string;
  /** A headline only. */
  flash: boolean;
  category: string;
  path: string | null;
  publishedAt: Date | null;
  updatedAt: Date | null;
  urgency: number;
  topPlace: number | null;
  topUntil: Date | null;
  /** Every address it has or had. */
  paths: string[];
  tags: string[];
  /** Its story lines. */
  lines: SeenLine[];
  /** Number and kind of its corrections: `12 correction`. */
  corrections: string[];
  pictures: SeenPicture[];
  /** `null`: no live text. */
  live: LiveState | null;
  /** Pictures of its live entries. */
  livePictures: Pick<SeenPicture, 'digest' | 'withdrawn'>[];
}

export interface SeenLine {
  slug: string;
  /** «Ключевой момент». */
  key: boolean;
}

export interface SeenPicture {
  position: number;
  digest: string;
  withdrawn: boolean;
  alt: string;
  caption: string;
  credit: string;
  focalX: number;
  focalY: number;
}

/**
 * What a change of a story touches, in the words of `notes.ts`: everything that may read otherwise
 * afterwards. Nothing while readers have never seen the story. Pure.
 * @param before `null`: the story was not stored yet.
 * @param after `null`: it was deleted.
 */
export function touchesOf(before: SeenStory | null, after: SeenStory | null): string[] {
  const touches = new Set<string>();
  if ((before?.sample ?? false) !== (after?.sample ?? false)) touches.add(samplesNote);
  const story = after ?? before;
  if (story && (before?.wasVisible || after?.wasVisible)) {
    touches.add(storyNote(story.id));
    for (const path of touchedPaths(before, after)) touches.add(pathNote(path));
    for (const one of touchedElsewhere(story.id, visible(before), visible(after))) touches.add(one);
  }
  return [...touches];
}

function visible(story: SeenStory | null): SeenStory | null {
  return story?.state === 'published' ? story : null;
}

/** Where something stands that did not, or the reverse. */
function touchedPaths(before: SeenStory | null, after: SeenStory | null): string[] {
  const [old = [], now = []] = [before?.paths, after?.paths];
  return before?.state === after?.state
    ? now.filter((path) => !old.includes(path))
    : [...old, ...now];
}

function touchedElsewhere(id: number, before: SeenStory | null, after: SeenStory | null): string[] {
  const shown = [before, after].filter((story) => story !== null);
  // Open pages are told which stories were taken back, by when that was: see `readLatest`.
  if (shown.length === 0) return [listNote()];
  const differs = (part: (story: SeenStory) => unknown) => {
    const [old, now] = [before && part(before), after && part(after)];
    // Nearly all that come are new.
    if (old === null || now === null) return old !== now;
    return JSON.stringify(old) !== JSON.stringify(now);
  };

  const touches: string[] = [];
  if (differs(cardOf)) touches.push(cardNote(id));
  if (differs(standingOf)) touches.push(listNote(), ...shown.flatMap(listsOf));
  if (differs(rankOf)) touches.push(topNote);
  if (differs(urgentOf)) touches.push(urgentNote);
  if (differs(entryOf)) touches.push(sitemapsNote, ...shown.flatMap(sitemapsOf));
  const stands = differs(standingOf);
  for (const tag of shown.flatMap(({ tags }) => tags)) {
    if (stands || differs(({ tags }) => tags.includes(tag))) touches.push(tagNote(tag), tagsNote);
  }
  const lines = linesWithChange(before, after);
  if (lines.length > 0) touches.push(linesNote, linesOfNote(id), ...lines.map(lineNote));
  const picturesOf = ({ pictures, livePictures }: SeenStory) => [...pictures, ...livePictures];
  if (differs(picturesOf)) {
    touches.push(
      ...shown.flatMap((one) => picturesOf(one).map(({ digest }) => pictureNote(digest))),
    );
  }
  if (differs(({ corrections }) => (corrections.length > 0 ? corrections : null))) {
    touches.push(correctionsNote);
  }
  return touches;
}

/** Slugs of the lines in which it comes, goes, moves or becomes a key moment. */
function linesWithChange(before: SeenStory | null, after: SeenStory | null): string[] {
  const slugs = [before, after].flatMap((story) => story?.lines.map(({ slug }) => slug) ?? []);
  return [...new Set(slugs)].filter((slug) => {
    const placeIn = (story: SeenStory | null) =>
      story?.lines.flatMap((line) =>
        line.slug === slug ? [line.key, story.publishedAt?.getTime()] : [],
      ) ?? [];
    return JSON.stringify(placeIn(before)) !== JSON.stringify(placeIn(after));
  });
}

/** What a list, a rail or a block shows of it. */
function cardOf(story: SeenStory) {
  const { headline, lead, flash, path, category, publishedAt, urgency, live } = story;
  const mistakes = story.corrections.filter((one) => one.endsWith(' correction'));
  const labels = { urgency, flash, live, mistakes };
  return { headline, lead, path, category, publishedAt, ...labels, main: mainOf(story) };
}

/** What the bar for urgent stories shows of it, should its hour not be over. */
function urgentOf(story: SeenStory) {
  const { headline, path, urgency, flash } = story;
  return mayBeUrgent(story) ? { headline, path, urgency, flash } : null;
}

/** What a sitemap says of it. */
function entryOf(story: SeenStory) {
  const { headline, path, publishedAt, updatedAt, corrections } = story;
  return { headline, path, publishedAt, updatedAt, corrections, main: mainOf(story) };
}

function mainOf({ pictures }: SeenStory): SeenPicture | null {
  return pictures.find(({ position, withdrawn }) => position === 0 && !withdrawn) ?? null;
}

/** What decides in which lists it stands, and where in them. */
function standingOf({ category, publishedAt }: SeenStory) {
  return { category, publishedAt };
}

/** What decides its place among the top news. */
function rankOf({ topPlace, topUntil, urgency, publishedAt }: SeenStory) {
  return { topPlace, topUntil, urgency, publishedAt };
}

function listsOf({ category, publishedAt }: SeenStory): string[] {
  if (publishedAt === null) return [listNote(category)];
  const day: Day = dayOf(publishedAt);
  const { year, month } = monthOf(day);
  return [listNote(category), dayNote(day), monthNote(year, month), yearNote(year)];
}

function sitemapsOf({ publishedAt }: SeenStory): string[] {
  if (publishedAt === null) return [];
  const { year, month } = monthOf(dayOf(publishedAt));
  return [sitemapNote(year, month)];
}

function monthOf(day: Day): { year: number; month: number } {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return { year, month };
}
