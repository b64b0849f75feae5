import { isPicture } from './media-pictures.ts';
import { isUsablePicture } from './news-values.ts';
import type { SizedPicture } from './newsml-g2-pictures.ts';
import {
  isRecord,
  lowerNames,
  type NinjsItem,
  recordsOf,
  stringOf,
  textsOf,
} from './ninjs-values.ts';
import { plainLine } from './wire-html.ts';

/** Names agencies give to the picture that opens a story. */
const main = ['featuremedia', 'featureimage', 'main', 'mainpicture', 'primary', 'lead'];

/**
 * The pictures associated with an item, the main one first, each in its widest rendition.
 * In 1.x associations are an object by name, later a list of items that carry their names.
 */
export function picturesOf(item: NinjsItem): SizedPicture[] {
  const associations = associationsOf(item['associations'])
    .flatMap((one) => (typeOf(one.item) === 'composite' ? galleryOf(one) : [one]))
    .filter(({ item: one }) => ['picture', 'graphic', 'photo', 'image', null].includes(typeOf(one)))
    .filter(({ item: one }) => isUsablePicture(stringOf(one['pubstatus']), embargoOf(one)));
  const rank = ({ name }: { name: string }) => (main.includes(name.toLowerCase()) ? 0 : 1);
  return associations
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap(({ item: association }) => pictureOf(association) ?? []);
}

function typeOf(item: NinjsItem): string | null {
  return stringOf(item['type'])?.toLowerCase() ?? null;
}

/** As written, empty where it has no end. */
function embargoOf(item: NinjsItem): string | null {
  const embargo = item['embargoed'];
  return embargo === undefined || embargo === false ? null : (stringOf(embargo) ?? '');
}

/** A gallery is a package among the associations; deeper packages are none of the story. */
function galleryOf({ name, item }: { name: string; item: NinjsItem }) {
  return associationsOf(item['associations']).map((one) => ({ name, item: one.item }));
}

function associationsOf(value: unknown): { name: string; item: NinjsItem }[] {
  if (Array.isArray(value)) {
    return recordsOf(value).map((item) => ({ name: stringOf(item['name']) ?? '', item }));
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, raw]) =>
    isRecord(raw) ? [{ name, item: lowerNames(raw) }] : [],
  );
}

function pictureOf(item: NinjsItem): SizedPicture | null {
  const renditions = renditionsOf(item['renditions']).filter(({ url, type }) =>
    isPicture(url, type ?? 'image/*'),
  );
  const widest = renditions.toSorted((a, b) => b.width - a.width)[0];
  if (!widest) return null;
  const caption = textsOf(item, 'descriptions', 'description')[0]?.value ?? '';
  const title = textsOf(item, 'headlines', 'headline')[0]?.value ?? '';
  const credit = ['byline', 'by', 'creditline', 'copyrightholder'].map((name) =>
    stringOf(item[name]),
  );
  return {
    picture: {
      url: widest.url,
      caption: plainLine(caption || title),
      credit: plainLine(credit.find((name) => name !== null) ?? ''),
      alt: plainLine(stringOf(item['altext'] ?? item['body_text']) ?? ''),
    },
    renditions: renditions.map(({ url }) => url),
  };
}

function renditionsOf(value: unknown) {
  const listed = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : [];
  return recordsOf(listed).flatMap((rendition) => {
    const url = stringOf(rendition['href']);
    if (url === null) return [];
    const type = stringOf(rendition['contenttype'] ?? rendition['mimetype']);
    return [{ url, type, width: Number(rendition['width'] ?? 0) || 0 }];
  });
}
