import type { StoryInput } from '#lib/stories/story-input.ts';
import type { WirePicture } from './wire-pictures.ts';

/** Text of a document, and what it is written in. */
export type Markup = { html: string } | { text: string };

/** A story as its format gives it: every parser fills one, everything after is the same for all. */
export interface WireEntry {
  /** The source's own identifier; without one the link serves. */
  id: string | null;
  /** The document's own identifier where the story is another's: later ones may name either. */
  identifiers?: string[];
  headline: string;
  summary: Markup | null;
  body: Markup | null;
  link: string | null;
  /** What the entry's relative addresses start from, absolute or relative to the document's own. */
  base: string | null;
  /** Dates as written; `null` where there is none. */
  published: string | null;
  updated: string | null;
  embargo: string | null;
  version: number | null;
  /** Sections, most important first: the category and, where they do not decide it, tags. */
  sections: string[];
  authors: string[];
  language: string | null;
  rights: string | null;
  usageTerms: string | null;
  /** What the agency's editors call the story among themselves; never shown to readers. */
  slugline: string | null;
  urgency: number;
  place: string | null;
  /** The main picture. */
  picture: WirePicture | null;
  /** Further pictures in their order. One the body does not place stands after the text. */
  gallery: WirePicture[];
  /** Other sizes of the picture, by the address the body may use. */
  renditions: ReadonlyMap<string, string>;
  action: 'publish' | 'hold' | 'withdraw';
  /** Addresses of the story on the site it moved from, as written; readers and links still use
   * them. The link is one of them, and leads nowhere else. */
  former: string[];
}

/** What an entry says to readers, with the terms its text brings of its own. */
export type WireWords = Pick<WireEntry, 'headline' | 'summary' | 'body' | 'authors' | 'place'> &
  Partial<Pick<WireEntry, 'rights' | 'usageTerms'>>;

/** What a document says once for all its entries. */
export interface WireSource {
  name: string | null;
  /** What the format calls its source by where names may be absent: a cancellation often has no
   * more. Where there is one, stories are known by it and not by the name. */
  code?: string | null;
  /** Its page for readers. */
  link: string | null;
  language: string | null;
  rights: string | null;
  sections: string[];
  authors: string[];
}

/** An entry together with what its document says of it. */
export interface ReadEntry {
  entry: WireEntry;
  source: WireSource;
}

/** How a document came and what the person importing it asked for. */
export interface DocumentContext {
  /** Address it was fetched from; `null` for a file. */
  address: string | null;
  contentType: string | null;
  /** Name of the source, in place of the document's own. */
  sourceName: string | null;
  /** Address of the site an archive comes from, where the archive does not say it (Ghost). */
  site?: string | null;
  /** Category of stories whose section we do not know. */
  category: string | null;
  /** Everything is held for an editor. */
  hold: boolean;
  /** It came by push or pull: what it links to is its source, wherever the format is at home. */
  isSent?: boolean;
}

/** One entry of a document, by its number from 1, and what became of it. */
export type ParsedItem = { number: number; id: string | null } & (
  | { story: StoryInput }
  /** `isOther`: one of the many things an archive holds beside stories; they are counted by kind. */
  | { skipped: string; isOther?: boolean }
  /** `incomplete`: a field every story has is absent. */
  | { rejected: string; incomplete: boolean }
);

/** An entry that cannot become a story; the message says why and names the field. */
export class EntryError extends Error {
  override name = 'EntryError';
}

/** An item that is no story: pictures, packages, plans. The message says which. */
export class SkippedEntry extends Error {
  override name = 'SkippedEntry';
}

/** An entry without a field every story has; the message names it. */
export class AbsentFieldError extends EntryError {
  override name = 'AbsentFieldError';
}

/** An entry with nothing said. */
export function emptyEntry(): WireEntry {
  return {
    ...{ id: null, headline: '', summary: null, body: null, link: null, base: null },
    ...{ published: null, updated: null, embargo: null, version: null },
    ...{ sections: [], authors: [], language: null, rights: null, usageTerms: null },
    ...{ slugline: null, urgency: 5, place: null, picture: null, gallery: [] },
    ...{ renditions: new Map(), action: 'publish', former: [] },
  };
}
