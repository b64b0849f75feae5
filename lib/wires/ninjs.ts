import { isTopic } from './media-topics.ts';
import {
  actionOfStatus,
  authorsOfByline,
  joinTerms,
  sectionsOfSubjects,
  tagsOfGenres,
  urgencyOf,
  versionOf,
} from './news-values.ts';
import { chooseMarkup } from './ninjs-body.ts';
import { picturesOf } from './ninjs-picture.ts';
import {
  isRecord,
  lowerNames,
  type NinjsItem,
  recordsOf,
  stringOf,
  textsOf,
} from './ninjs-values.ts';
import {
  EntryError,
  emptyEntry,
  type ReadEntry,
  SkippedEntry,
  type WireEntry,
  type WireSource,
} from './wire-entry.ts';
import { plainLine } from './wire-html.ts';

/**
 * Reads one item of ninjs 1.x, 2.x or 3.x.
 * @throws {SkippedEntry} for an item that is not a text.
 * @throws {EntryError} for a value that is no item.
 */
export function readNinjs(raw: unknown): ReadEntry {
  if (!isRecord(raw)) throw new EntryError('not a ninjs item');
  const item = lowerNames(raw);
  const body = chooseMarkup(textsOf(item, 'bodies', 'body'));
  const summary = chooseMarkup(textsOf(item, 'descriptions', 'description'));
  refuseOther(item, body !== null);
  const pictures = picturesOf(item);
  const [main, ...gallery] = pictures;
  const published = stringOf(item['firstcreated']) ?? stringOf(item['versioncreated']);
  const entry: WireEntry = {
    ...emptyEntry(),
    id: stringOf(item['uri']),
    headline: headlineOf(item),
    summary,
    body,
    link: linkOf(item),
    published: published ?? stringOf(item['contentcreated']),
    updated: stringOf(item['versioncreated']),
    embargo: stringOf(item['embargoed']),
    version: versionOf(stringOf(item['version'])),
    sections: sectionsOf(item),
    authors: authorsOf(item),
    language: stringOf(item['language']),
    rights: stringOf(item['copyrightnotice']) ?? stringOf(item['copyrightholder']),
    usageTerms: joinTerms([stringOf(item['usageterms']), ...rightsInfo(item['rightsinfo'])]),
    slugline: stringOf(item['slugline']),
    urgency: urgencyOf(stringOf(item['urgency'])),
    place: stringOf(item['located']),
    picture: main?.picture ?? null,
    gallery: gallery.map(({ picture }) => picture),
    renditions: new Map(
      pictures.flatMap(({ picture, renditions }) => renditions.map((url) => [url, picture.url])),
    ),
    action: actionOf(item),
  };
  return { entry, source: sourceOf(item) };
}

function refuseOther(item: NinjsItem, hasBody: boolean): void {
  const type = stringOf(item['type'])?.toLowerCase() ?? null;
  if (type !== null && type !== 'text') {
    const what = type === 'composite' ? 'a package of items' : `an item of type ${type}`;
    throw new SkippedEntry(`${what}, not a story`);
  }
  const renditions = Object.keys(item['renditions'] ?? {}).length;
  if (type === null && !hasBody && renditions > 0) {
    throw new SkippedEntry('a picture item, not a story');
  }
}

function headlineOf(item: NinjsItem): string {
  const headlines = textsOf(item, 'headlines', 'headline');
  const chosen = headlines.find(({ role }) => role === 'main') ?? headlines[0];
  return plainLine(chosen?.value ?? stringOf(item['title']) ?? '');
}

function linkOf(item: NinjsItem): string | null {
  const named = ['canonical', 'webcanonical', 'link'].map((name) => stringOf(item[name]));
  const rendition = recordsOf(item['renditions']).find(
    (one) => stringOf(one['contenttype']) === 'text/html',
  );
  return named.find((link) => link !== null) ?? stringOf(rendition?.['href']);
}

function actionOf(item: NinjsItem): WireEntry['action'] {
  const embargo = item['embargoed'];
  const isOpen = embargo !== undefined && embargo !== false && stringOf(embargo) === null;
  return actionOfStatus(stringOf(item['pubstatus']), isOpen);
}

/** Subjects, kinds of text, keywords. */
function sectionsOf(item: NinjsItem): string[] {
  const subjects = recordsOf(item['subjects'] ?? item['subject']).map((subject) => {
    const codes = ['code', 'literal', 'uri', 'qcode'].map((key) => stringOf(subject[key]));
    const code = codes.find((value) => value !== null && isTopic(value)) ?? null;
    return { code, name: stringOf(subject['name']) };
  });
  const genres = recordsOf(item['genres'] ?? item['genre']).flatMap((genre) =>
    ['code', 'literal', 'uri', 'name'].map((key) => stringOf(genre[key])),
  );
  const keywords = Array.isArray(item['keywords']) ? item['keywords'].map(stringOf) : [];
  return [
    ...sectionsOfSubjects(subjects),
    ...new Set(tagsOfGenres(genres)),
    ...namesAbout(item),
    ...keywords.flatMap((name) => (name === null ? [] : [plainLine(name)])),
  ];
}

/** People, organisations, places and events the story is about; those it only mentions are many. */
function namesAbout(item: NinjsItem): string[] {
  return ['people', 'organisations', 'places', 'events', 'person', 'organisation', 'place', 'event']
    .flatMap((kind) => recordsOf(item[kind]))
    .filter((one) => stringOf(one['rel'])?.toLowerCase() === 'about')
    .flatMap((one) => stringOf(one['name']) ?? []);
}

/** Terms may stand at an address of their own (ninjs 1.4 and later), or be written out there. */
function rightsInfo(value: unknown): (string | null)[] {
  return recordsOf(Array.isArray(value) ? value : [value]).flatMap((info) => [
    stringOf(info['encodedrights']),
    stringOf(info['linkedrights']),
  ]);
}

function authorsOf(item: NinjsItem): string[] {
  const infos = recordsOf(item['authors']).flatMap((author) => stringOf(author['name']) ?? []);
  return infos.length > 0
    ? infos
    : authorsOfByline(stringOf(item['byline']) ?? stringOf(item['by']));
}

function sourceOf(item: NinjsItem): WireSource {
  const provider = [item['provider'], item['source'], item['copyrightholder'], item['creditline']];
  const info = recordsOf(item['infosources'])[0]?.['name'];
  return {
    name: [stringOf(info), ...provider.map(nameOf)].find((name) => name !== null) ?? null,
    ...{ link: null, language: null, rights: null, sections: [], authors: [] },
  };
}

function nameOf(value: unknown): string | null {
  return isRecord(value) ? stringOf(value['name']) : stringOf(value);
}
