import 'server-only';
import type { PreparedStory } from './prepare-story.ts';
import type { Dateline } from './story-input.ts';

/** What came as the columns it is stored in, without its original. */
export function columnsOf(story: PreparedStory) {
  const {
    dateline,
    pictures: _pictures,
    tags: _tags,
    state: _state,
    formerAddresses: _formerAddresses,
    identifiers: _identifiers,
    slugline: _slugline,
    slug: _slug,
    words: _words,
    original: _original,
    row: _row,
    heldBySource: _heldBySource,
    publishedAt,
    ...columns
  } = story;
  return {
    ...columns,
    sourcePublishedAt: publishedAt,
    ...datelineColumns(dateline),
  };
}

/** A story's dateline as its columns. */
export function datelineColumns(dateline: Dateline | null) {
  return {
    datelineDay: dateline?.day ?? null,
    datelinePlaces: dateline?.places ?? [],
    datelineAuthor: dateline?.author ?? null,
  };
}
