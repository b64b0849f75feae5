import type { Element } from 'domhandler';
import { isPicture } from './media-pictures.ts';
import { isUsablePicture, localCode } from './news-values.ts';
import { SkippedEntry } from './wire-entry.ts';
import type { WirePicture } from './wire-pictures.ts';
import { allOf, attributeOf, childrenOf, descend, lineOf, nameOf } from './xml-tree.ts';

/** A picture of a wire, and the addresses of all its sizes: a body may use any of them. */
export interface SizedPicture {
  picture: WirePicture;
  renditions: string[];
}

export interface MessagePictures {
  /** Pictures that belong to a story, the main one first. */
  of(item: Element): WirePicture[];
  /** Every other size of a picture of the message, and the address it is known by. */
  renditions: ReadonlyMap<string, string>;
}

const CLASSES_OF_PICTURES = new Set(['picture', 'graphic', 'photo']);

/** Class of an item without its scheme: `text`, `picture`, `composite`; `null` where none is told. */
function classOf(item: Element): string | null {
  return classIn(descend(item, 'itemmeta'));
}

/** The same of its metadata, or of a reference to it. */
function classIn(parent: Element | null): string | null {
  const itemClass = descend(parent, 'itemclass');
  return localCode(attributeOf(itemClass, 'qcode') ?? attributeOf(itemClass, 'uri'));
}

/** @throws {SkippedEntry} for an item that is a picture, sound or a film, by its class or content. */
export function refusePicture(item: Element): void {
  const itemClass = kindOf(item);
  if (itemClass === 'text') return;
  const what = itemClass === 'composite' ? 'a package of items' : `an item of class ${itemClass}`;
  throw new SkippedEntry(`${what}, not a story`);
}

/** Class of an item, or what it holds where none is told. */
function kindOf(item: Element): string {
  return classOf(item) ?? (isNothingButFiles(item) ? 'picture' : 'text');
}

function isNothingButFiles(item: Element): boolean {
  const content = descend(item, 'contentset');
  const has = (name: string) => childrenOf(content, name).length > 0;
  return has('remotecontent') && !has('inlinexml') && !has('inlinedata');
}

/** Gathers the pictures of a message, so that its stories can be given theirs. */
export function picturesOfMessage(items: readonly Element[]): MessagePictures {
  const byGuid = new Map<string, SizedPicture>();
  const kinds = new Map<string, string>();
  for (const item of items) {
    const guid = attributeOf(item, 'guid');
    if (guid === null) continue;
    const kind = item.name === 'newsitem' ? kindOf(item) : item.name;
    kinds.set(guid, kind);
    const sized = CLASSES_OF_PICTURES.has(kind) && isUsable(item) ? pictureOf(item) : null;
    if (sized) byGuid.set(guid, sized);
  }
  // A package of several stories does not tell whose its pictures are.
  const packages = items
    .filter(({ name }) => name === 'packageitem')
    .map(referencesOf)
    .filter((references) => textsAmong(references, kinds).size === 1)
    .map((references) => references.flatMap((one) => targetOf(one) ?? []));
  const all = [...byGuid.values()];
  return {
    of(item) {
      const guid = attributeOf(item, 'guid') ?? '';
      const together = packages.filter((targets) => targets.includes(guid));
      const named = [...linksOf(item), ...together.flat()].flatMap((one) => byGuid.get(one) ?? []);
      const own = pictureOf(item);
      return [...(own ? [own] : []), ...new Set(named)].map(({ picture }) => picture);
    },
    renditions: new Map(
      all.flatMap(({ picture, renditions }) => renditions.map((url) => [url, picture.url])),
    ),
  };
}

function isUsable(item: Element): boolean {
  const status = descend(item, 'itemmeta', 'pubstatus');
  const embargo = descend(item, 'itemmeta', 'embargoed');
  const code = attributeOf(status, 'qcode') ?? attributeOf(status, 'uri');
  return isUsablePicture(code, embargo && (lineOf(embargo) ?? ''));
}

function referencesOf(item: Element): Element[] {
  return allOf(descend(item, 'groupset'), 'itemref');
}

/** What a package names of texts; one that nobody tells the class of may be a text. */
function textsAmong(
  references: readonly Element[],
  kinds: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const targets = references.flatMap((reference) => {
    const target = targetOf(reference);
    if (target === null) return [];
    return (kinds.get(target) ?? classIn(reference) ?? 'text') === 'text' ? [target] : [];
  });
  return new Set(targets);
}

function linksOf(item: Element): string[] {
  return allOf(descend(item, 'itemmeta'), 'link').flatMap((one) => targetOf(one) ?? []);
}

function targetOf(reference: Element): string | null {
  return attributeOf(reference, 'residref') ?? attributeOf(reference, 'guidref');
}

/** The picture an item holds, in its widest size; `null` when it holds none. */
function pictureOf(item: Element): SizedPicture | null {
  const files = childrenOf(descend(item, 'contentset'), 'remotecontent').flatMap((content) => {
    const url = attributeOf(content, 'href');
    const type = attributeOf(content, 'contenttype') ?? undefined;
    if (url === null || !isPicture(url, type)) return [];
    const width = Number(attributeOf(content, 'width') ?? 0) || 0;
    return [{ url, width, isNamed: attributeOf(content, 'rendition') !== null }];
  });
  // Sizes without a name of their own are samples, often with a mark across them.
  const named = files.filter(({ isNamed }) => isNamed);
  const widest = (named.length > 0 ? named : files).toSorted((a, b) => b.width - a.width)[0];
  if (!widest) return null;
  return {
    picture: { url: widest.url, ...wordsOf(item) },
    renditions: files.map(({ url }) => url),
  };
}

function wordsOf(item: Element): Pick<WirePicture, 'caption' | 'credit' | 'alt'> {
  if (classOf(item) === 'text') return { caption: '', credit: '', alt: '' };
  const meta = descend(item, 'contentmeta');
  const descriptions = childrenOf(meta, 'description');
  const ofRole = (role: RegExp) =>
    lineOf(descriptions.find((one) => role.test(attributeOf(one, 'role') ?? '')));
  const plain = descriptions.find((one) => !/alt/i.test(attributeOf(one, 'role') ?? ''));
  const author = lineOf(descend(meta, 'by')) ?? nameOf(descend(meta, 'creator'));
  const line = lineOf(descend(meta, 'creditline'));
  const holder = nameOf(descend(item, 'rightsinfo', 'copyrightholder'));
  return {
    caption: ofRole(/caption/i) ?? lineOf(plain) ?? lineOf(descend(meta, 'headline')) ?? '',
    credit: [...new Set([author, line ?? holder])].filter((name) => name !== null).join(' / '),
    alt: ofRole(/alt/i) ?? '',
  };
}
