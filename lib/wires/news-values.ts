import { isTopic } from './media-topics.ts';
import { parseWireDate, WireDateError } from './parse-date.ts';
import type { WireEntry } from './wire-entry.ts';
import { plainLine } from './wire-html.ts';

/** A subject as every IPTC format gives one: a code, a name, or both. */
export interface Subject {
  code: string | null;
  name: string | null;
}

/** Kinds of text readers want to be told of, by the codes and names of IPTC's genres and of Yandex.
 * The rest are the newsroom's own business. */
const genres: Record<string, string> = {
  interview: 'Интервью',
  'q-and-a': 'Интервью',
  opinion: 'Мнение',
  comment: 'Мнение',
  analysis: 'Анализ',
  review: 'Рецензия',
  obituary: 'Некролог',
  profile: 'Портрет',
};

/** Between the beginning and the end of terms. */
const GAP = ' … ';

/** Words that stand before a name in a byline. */
const BY = /^(?:by|von|av|par|por|di|текст|автор|аўтар)(?:\s*:\s*|\s+)/i;

/** The local part of a code: `stat:usable`, `http://cv.iptc.org/newscodes/pubstatusg2/usable`. */
export function localCode(code: string | null): string | null {
  return code?.split(/[:/#]/).at(-1)?.trim() || null;
}

/**
 * What a publishing status asks for. «Withheld until further notice», a status nobody knows and an
 * embargo whose end is not told all mean: an editor decides.
 * @param status `usable`, `withheld`, `canceled` or a code that ends so; `null` where none is told.
 */
export function actionOfStatus(status: string | null, openEmbargo: boolean): WireEntry['action'] {
  const local = localCode(status)?.toLowerCase() ?? 'usable';
  if (['canceled', 'cancelled', 'deleted', 'killed', 'rescinded'].includes(local)) {
    return 'withdraw';
  }
  return local === 'usable' && !openEmbargo ? 'publish' : 'hold';
}

/**
 * Whether a picture may be shown with a story now: one that was killed, is withheld or waits for the
 * end of its own embargo may not.
 * @param embargo `null` where there is none; an empty one, and one nobody can read, have no end.
 */
export function isUsablePicture(status: string | null, embargo: string | null): boolean {
  if (actionOfStatus(status, false) !== 'publish') return false;
  if (embargo === null) return true;
  try {
    return parseWireDate(embargo).getTime() <= Date.now();
  } catch (error) {
    if (error instanceof WireDateError) return false;
    throw error;
  }
}

/** IPTC urgency 1–8; 9 is a provider's own and 0 means none in some systems: both are ordinary. */
export function urgencyOf(text: string | null): number {
  const urgency = Number(text ?? 5);
  return Number.isInteger(urgency) && urgency >= 1 && urgency <= 8 ? urgency : 5;
}

/** A version number the database can hold; `null` for anything else. */
export function versionOf(text: string | null): number | null {
  const version = text === null ? Number.NaN : Number(text);
  return Number.isSafeInteger(version) && version >= 0 && version <= 2_147_483_647 ? version : null;
}

/** The name in a byline, without «By»; empty where there is none. */
export function authorsOfByline(byline: string | null): string[] {
  const name = plainLine(byline ?? '').replace(BY, '');
  return name === '' ? [] : [name];
}

/**
 * Sections of subjects: codes first, which decide the category; names follow as tags. The name of
 * a whole field of news («sport») says no more than its code.
 */
export function sectionsOfSubjects(subjects: readonly Subject[]): string[] {
  const known = subjects.map(({ code, name }) => ({
    name,
    code: code !== null && isTopic(code) ? code : null,
  }));
  const codes = known.flatMap(({ code }) => code ?? []);
  const names = known.flatMap(({ code, name }) => (/0{6}$/.test(code ?? '') ? [] : (name ?? [])));
  return [...codes, ...names.map(plainLine)].filter((section) => section !== '');
}

/** Tags for the genres readers want to be told of. */
export function tagsOfGenres(given: readonly (string | null)[]): string[] {
  return given.flatMap((genre) => {
    const key = localCode(genre)?.toLowerCase() ?? '';
    return Object.hasOwn(genres, key) ? (genres[key] ?? []) : [];
  });
}

/** The place a printed dateline begins with: `ЗАРЕЧЬЕ, 14 марта (Пример) —`. */
export function placeOfDateline(dateline: string | null): string | null {
  const place = /^[^\d,(/—–:;]+/.exec(plainLine(dateline ?? ''))?.[0]?.replace(/[\s.-]+$/, '');
  return place || null;
}

/**
 * Everything that is said of rights, in one text: terms may only narrow what is done with a story,
 * so that none of them may be left out for another.
 */
export function joinTerms(said: readonly (string | null | undefined)[]): string | null {
  const terms = said.flatMap((text) => text?.trim() || []);
  return [...new Set(terms)].join('; ').replaceAll(/([.!?;]);(?= )/g, '$1') || null;
}

/** Terms that are too long keep their beginning and their end: what they forbid may stand in either. */
export function shortenTerms(terms: string | null, most: number): string | null {
  if (terms === null || terms.length <= most) return terms;
  const half = Math.floor((most - GAP.length) / 2);
  return (terms.slice(0, half) + GAP + terms.slice(-half)).toWellFormed();
}
