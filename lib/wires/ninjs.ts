import { picturesOf } from './ninjs-picture.ts';
import {
  chooseMarkup,
  isRecord,
  lowerNames,
  type NinjsItem,
  recordsOf,
  stringOf,
  textsOf,
} from './ninjs-values.ts';
import { EntryError, emptyEntry, type WireEntry, type WireSource } from './wire-entry.ts';
import { plainLine } from './wire-html.ts';

/** An item that is no story: pictures, packages, plans. The message says which. */
export class SkippedEntry extends Error {
  override name = 'SkippedEntry';
}

/**
 * Reads one item of ninjs 1.x, 2.x or 3.x.
 * @throws {SkippedEntry} for an item that is not a text.
 * @throws {EntryError} for a value that is no item.
 */
export function readNinjs(raw: unknown): { entry: WireEntry; source: WireSource } {
  if (!isRecord(raw)) throw new EntryError('not a ninjs item');
  const item = lowerNames(raw);
  const body = chooseMarkup(textsOf(item, 'bodies', 'body'));
  const summary = chooseMarkup(textsOf(item, 'descriptions', 'description'));
  refuseOther(item, body !== null);
  const pictures = picturesOf(item);
  const [main] = pictures;
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
    version: versionOf(item['version']),
    sections: sectionsOf(item),
    authors: authorsOf(item),
    language: stringOf(item['language']),
    rights: stringOf(item['copyrightnotice']) ?? stringOf(item['copyrightholder']),
    usageTerms: stringOf(item['usageterms']),
    urgency: urgencyOf(item['urgency']),
    place: stringOf(item['located']),
    picture: main?.picture ?? null,
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

/** «Until further notice» and an embargo whose end is not told both mean: an editor decides. */
function actionOf(item: NinjsItem): WireEntry['action'] {
  const status =
    stringOf(item['pubstatus'])
      ?.toLowerCase()
      .replace(/^stat:/, '') ?? 'usable';
  if (status === 'canceled' || status === 'cancelled') return 'withdraw';
  const isOpenEmbargo =
    item['embargoed'] !== undefined &&
    item['embargoed'] !== false &&
    stringOf(item['embargoed']) === null;
  return status === 'usable' && !isOpenEmbargo ? 'publish' : 'hold';
}

/** Codes first: they decide the category; names follow as tags. */
function sectionsOf(item: NinjsItem): string[] {
  const subjects = recordsOf(item['subjects'] ?? item['subject']);
  const coded = subjects.flatMap((subject) => {
    const name = stringOf(subject['name']);
    const codes = ['code', 'literal', 'uri'].map((key) => stringOf(subject[key]));
    const code = codes.find(
      (value) => value !== null && /(?:^|\D)(?:0[1-9]|1[0-7])\d{6}$/.test(value),
    );
    return [{ code, name }];
  });
  const keywords = Array.isArray(item['keywords']) ? item['keywords'].map(stringOf) : [];
  const names = [...coded.map(({ name }) => name), ...keywords];
  return [
    ...coded.flatMap(({ code }) => (code ? [code] : [])),
    ...names.flatMap((name) => (name === null ? [] : [plainLine(name)])),
  ];
}

function authorsOf(item: NinjsItem): string[] {
  const infos = recordsOf(item['authors']).flatMap((author) => stringOf(author['name']) ?? []);
  if (infos.length > 0) return infos;
  const byline = stringOf(item['byline']) ?? stringOf(item['by']);
  const name = plainLine(byline ?? '').replace(/^(?:by|von|av|par|por|di|текст:?|автор:?)\s+/i, '');
  return name === '' ? [] : [name];
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

function versionOf(value: unknown): number | null {
  const version = Number(stringOf(value) ?? Number.NaN);
  return Number.isSafeInteger(version) && version >= 0 && version <= 2_147_483_647 ? version : null;
}

/** 9 is a provider's own and 0 means none in some systems: both are ordinary. */
function urgencyOf(value: unknown): number {
  const urgency = Number(stringOf(value) ?? 5);
  return Number.isInteger(urgency) && urgency >= 1 && urgency <= 8 ? urgency : 5;
}
