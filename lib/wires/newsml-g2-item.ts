import type { Element } from 'domhandler';
import { categoryOfTopic, isTopic } from './media-topics.ts';
import {
  actionOfStatus,
  authorsOfByline,
  joinTerms,
  placeOfDateline,
  type Subject,
  sectionsOfSubjects,
  tagsOfGenres,
  urgencyOf,
  versionOf,
} from './news-values.ts';
import { wordsOfG2 } from './newsml-g2-words.ts';
import {
  EntryError,
  emptyEntry,
  type ReadEntry,
  type WireEntry,
  type WireSource,
} from './wire-entry.ts';
import type { WirePicture } from './wire-pictures.ts';
import { attributeOf, childrenOf, descend, lineOf, nameOf } from './xml-tree.ts';

/**
 * Reads a `newsItem` of text.
 * @param pictures of the message that belong to it, the main one first.
 * @param renditions other sizes of the message's pictures.
 * @param source who provides it.
 */
export function readG2Item(
  item: Element,
  [picture, ...gallery]: readonly WirePicture[],
  renditions: ReadonlyMap<string, string>,
  source: WireSource,
): ReadEntry {
  const itemMeta = descend(item, 'itemmeta');
  const meta = descend(item, 'contentmeta');
  const rights = childrenOf(item, 'rightsinfo');
  const words = wordsOfG2(item);
  const action = actionOf(itemMeta);
  if (words.body === null && action !== 'withdraw') refuseElsewhere(item);
  const line = (name: string) => lineOf(descend(meta, name));
  const saidOf = (name: string) => rights.flatMap((one) => childrenOf(one, name)).map(lineOf);
  return {
    entry: {
      ...emptyEntry(),
      ...words,
      id: attributeOf(item, 'guid'),
      version: versionOf(attributeOf(item, 'version')),
      ...datesOf(itemMeta, meta),
      action,
      link: pageOf(itemMeta),
      authors: authorsOf(meta, words.authors),
      language:
        attributeOf(descend(meta, 'language'), 'tag') ??
        attributeOf(item, 'xml:lang') ??
        attributeOf(descend(item, 'contentset', 'inlinexml'), 'xml:lang'),
      sections: sectionsOf(meta),
      place: nameOf(descend(meta, 'located')) ?? placeOfDateline(line('dateline')) ?? words.place,
      slugline: line('slugline'),
      urgency: urgencyOf(line('urgency')),
      rights: joinTerms([joinTerms(saidOf('copyrightnotice')) ?? holderOf(rights), words.rights]),
      usageTerms: joinTerms([...saidOf('usageterms'), words.usageTerms]),
      picture: picture ?? null,
      gallery,
      renditions,
    },
    source,
  };
}

/** @throws {EntryError} when the text of an item stands in a file that is not opened. */
function refuseElsewhere(item: Element): void {
  const files = childrenOf(descend(item, 'contentset'), 'remotecontent');
  const text = files.find((one) =>
    /^(?:text\/|application\/)/.test(attributeOf(one, 'contenttype') ?? ''),
  );
  const address = attributeOf(text, 'href');
  if (address === null) return;
  throw new EntryError(`body: it stands elsewhere, and is not opened: ${address.slice(0, 200)}`);
}

function datesOf(
  itemMeta: Element | null,
  meta: Element | null,
): Pick<WireEntry, 'published' | 'updated' | 'embargo'> {
  const version = lineOf(descend(itemMeta, 'versioncreated'));
  const created = lineOf(descend(meta, 'contentcreated'));
  return {
    // A content's date may be a day, or a year: then the version's time says more.
    published:
      lineOf(descend(itemMeta, 'firstcreated')) ?? (created?.includes('T') ? created : version),
    updated: version,
    embargo: lineOf(descend(itemMeta, 'embargoed')),
  };
}

function actionOf(itemMeta: Element | null): WireEntry['action'] {
  const status = descend(itemMeta, 'pubstatus');
  const embargo = descend(itemMeta, 'embargoed');
  const code = attributeOf(status, 'qcode') ?? attributeOf(status, 'uri');
  return actionOfStatus(code, embargo !== null && lineOf(embargo) === null);
}

/** The story's own page, where a link says so. */
function pageOf(itemMeta: Element | null): string | null {
  const page = childrenOf(itemMeta, 'link').find(
    (link) =>
      /canonical/i.test(attributeOf(link, 'rel') ?? '') ||
      attributeOf(link, 'contenttype') === 'text/html',
  );
  return attributeOf(page, 'href');
}

function authorsOf(meta: Element | null, ofBody: readonly string[]): string[] {
  const creators = childrenOf(meta, 'creator').flatMap((one) => nameOf(one) ?? []);
  if (creators.length > 0) return creators;
  const line = authorsOfByline(lineOf(descend(meta, 'by')));
  return line.length > 0 ? line : [...ofBody];
}

/** Codes and names of subjects, kinds of text, keywords. */
function sectionsOf(meta: Element | null): string[] {
  const subjects = childrenOf(meta, 'subject').flatMap(subjectsOf);
  const genres = childrenOf(meta, 'genre').flatMap((genre) => [
    attributeOf(genre, 'qcode'),
    nameOf(genre),
  ]);
  const keywords = childrenOf(meta, 'keyword').flatMap((one) => lineOf(one) ?? []);
  return [...sectionsOfSubjects(subjects), ...new Set(tagsOfGenres(genres)), ...keywords];
}

/** A subject, and the broader ones it names, which decide where its own code is too new to. */
function subjectsOf(subject: Element): Subject[] {
  const own = codesOf([subject, ...childrenOf(subject, 'sameas')]);
  const code = own.find((one) => categoryOfTopic(one)) ?? own.find(isTopic) ?? null;
  // The name is that of the subject alone, and not of a whole field it belongs to.
  const broader = codesOf(childrenOf(subject, 'broader')).map((one) => ({ code: one, name: null }));
  return [{ code, name: nameOf(subject) }, ...broader];
}

function codesOf(concepts: readonly Element[]): string[] {
  return concepts
    .flatMap((one) => [attributeOf(one, 'qcode'), attributeOf(one, 'uri')])
    .filter((code) => code !== null);
}

function holderOf(rights: readonly Element[]): string | null {
  return joinTerms(rights.map((one) => nameOf(descend(one, 'copyrightholder'))));
}
