import type { MediaNs } from 'feedsmith';
import { plainLine } from './wire-html.ts';
import type { WirePicture } from './wire-pictures.ts';

/** What a file attached to an entry says of itself: `<enclosure>`, Atom links, JSON attachments. */
export interface Attachment {
  url?: string | undefined;
  type?: string | undefined;
}

/**
 * The picture an entry offers: Media RSS contents first, then attached files, then thumbnails; the
 * widest of several. Sound and video are no pictures.
 */
export function choosePicture(
  media: MediaNs.ItemOrFeed | undefined,
  attachments: readonly Attachment[],
): WirePicture | null {
  const groups = media?.groups ?? [];
  const contents = [
    ...(media?.contents ?? []).map((content) => ({ content, levels: [content, media] })),
    ...groups.flatMap((group) =>
      (group.contents ?? []).map((content) => ({ content, levels: [content, group, media] })),
    ),
  ];
  const content = widest(
    contents.filter(({ content: { url, type, medium } }) => isPicture(url, type, medium)),
    ({ content: { width } }) => width,
  );
  if (content?.content.url) return pictureOf(content.content.url, content.levels);
  const attached = attachments.find(({ url, type }) => isPicture(url, type));
  if (attached?.url) return pictureOf(attached.url, [media]);
  const thumbnail = widest(
    [media, ...contents.map((one) => one.content), ...groups].flatMap(
      (one) => one?.thumbnails ?? [],
    ),
    ({ width }) => width,
  );
  return thumbnail?.url ? pictureOf(thumbnail.url, [media, ...groups]) : null;
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

function widest<T>(things: readonly T[], widthOf: (thing: T) => number | undefined): T | undefined {
  return things.reduce<T | undefined>(
    (best, thing) =>
      best === undefined || (widthOf(thing) ?? 0) > (widthOf(best) ?? 0) ? thing : best,
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
