import type { MediaNs } from 'feedsmith';
import type { WireEntry } from './wire-entry.ts';
import { plainLine } from './wire-html.ts';
import { isSamePicture, type WirePicture } from './wire-pictures.ts';

/** What a file attached to an entry says of itself: `<enclosure>`, Atom links, JSON attachments. */
export interface Attachment {
  url?: string | undefined;
  type?: string | undefined;
}

/** Narrower ones beside a picture are its author's face or its smaller sizes. */
const LEAST_OF_GALLERY = 300;

/**
 * The pictures an entry offers, the main one first: Media RSS contents, else attached files, else
 * thumbnails; of one picture in several sizes the widest. Sound and video are no pictures.
 */
export function choosePictures(
  media: MediaNs.ItemOrFeed | undefined,
  attachments: readonly Attachment[],
): WirePicture[] {
  const groups = media?.groups ?? [];
  const sized = (contents: readonly MediaNs.Content[] | undefined, ...levels: Level[]) =>
    (contents ?? [])
      .filter(({ url, type, medium }) => isPicture(url, type, medium) && !isFace(url))
      .map((content) => ({
        width: content.width ?? 0,
        picture: pictureOf(content.url ?? '', [content, ...levels]),
      }));
  // A group is one picture in several sizes, whatever their addresses; contents outside are one
  // when their addresses differ by a size.
  const several = [
    ...groups.map((group) => sized(group.contents, group, media ?? {})),
    ...sizesOfOne(sized(media?.contents, media ?? {})),
  ].flatMap((sizes) => widest(sizes) ?? []);
  const main = widest(several);
  if (main) {
    const others = several.filter(
      (one) => one !== main && (one.width === 0 || one.width >= LEAST_OF_GALLERY),
    );
    return [main, ...others].map(({ picture }) => picture);
  }
  const attached = attachments.filter(({ url, type }) => isPicture(url, type) && !isFace(url));
  if (attached.length > 0) {
    const files = attached.map(({ url }) => ({ width: 0, picture: pictureOf(url ?? '', [media]) }));
    return sizesOfOne(files).flatMap(([first]) => first?.picture ?? []);
  }
  const contents = [...(media?.contents ?? []), ...groups.flatMap((group) => group.contents ?? [])];
  const thumbnails = [media, ...contents, ...groups].flatMap((one) => one?.thumbnails ?? []);
  const thumbnail = widest(thumbnails.map(({ url, width }) => ({ url, width: width ?? 0 })));
  return thumbnail?.url ? [pictureOf(thumbnail.url, [media, ...groups])] : [];
}

/**
 * Main picture and gallery of a feed's entry. A body with pictures of its own has the gallery where
 * its author wanted it.
 */
export function picturesOfEntry(
  [picture, ...gallery]: readonly WirePicture[],
  bodyHtml: string | null,
): Pick<WireEntry, 'picture' | 'gallery'> {
  return { picture: picture ?? null, gallery: /<img\b/i.test(bodyHtml ?? '') ? [] : gallery };
}

interface Sized {
  width: number;
  picture: WirePicture;
}

function sizesOfOne(contents: readonly Sized[]): Sized[][] {
  const kinds: Sized[][] = [];
  for (const content of contents) {
    const kind = kinds.find(([one]) => one && isSamePicture(one.picture.url, content.picture.url));
    if (kind) kind.push(content);
    else kinds.push([content]);
  }
  return kinds;
}

/** Some feeds offer the face of the author among the pictures of the story. */
function isFace(url: string | undefined): boolean {
  return /^https?:\/\/(?:[\w-]+\.)?gravatar\.com\//i.test(url ?? '');
}

/** True for an address that leads to a picture, by its declared type or, without one, its name. */
export function isPicture(url: string | undefined, type?: string, medium?: string): boolean {
  if (!url) return false;
  if (medium !== undefined) return medium.toLowerCase() === 'image';
  const declared = type?.trim().toLowerCase() ?? '';
  if (declared !== '' && declared !== 'application/octet-stream') {
    return declared.startsWith('image/') || declared === 'image';
  }
  return /\.(?:jpe?g|png|webp|avif|gif|tiff?)$/i.test(url.replace(/[?#].*$/, ''));
}

function widest<T extends { width: number }>(things: readonly T[]): T | undefined {
  return things.reduce<T | undefined>(
    (best, thing) => (best === undefined || thing.width > best.width ? thing : best),
    undefined,
  );
}

type Level = Pick<MediaNs.ItemOrFeed, 'title' | 'description' | 'credits' | 'copyright'>;

/** Caption and credit stand at the picture, at its group or at the entry. */
function pictureOf(url: string, levels: readonly (Level | undefined)[]): WirePicture {
  const first = (read: (level: Level) => string | undefined) =>
    plainLine(levels.map((level) => level && read(level)).find((text) => text) ?? '');
  return {
    url,
    caption: first(({ description }) => description?.value) || first(({ title }) => title?.value),
    credit:
      first(({ credits }) => credits?.find(({ value }) => value)?.value) ||
      first(({ copyright }) => copyright?.value),
    alt: '',
  };
}
