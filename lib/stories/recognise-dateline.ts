import { type Day, dayOf, isDay } from '#lib/clock/clock.ts';
import type { Dateline } from './story-input.ts';

const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** A dateline stands within the first characters of a text. */
const longest = 300;
/** `13 декабря`, `13 декабря 2023 года`. */
const dayPattern = new RegExp(
  `^(\\d{1,2})\\s+(${months.join('|')})(?:\\s+(\\d{4})(?:\\s*(?:г\\.?|года))?)?$`,
  'u',
);
/** A name of up to five words: «Старый Брод», «МИНСК». */
const placePattern = /^\p{Lu}[\p{L}\d'’.-]*(?: [\p{L}\d'’.-]+){0,4}$/u;
/** An author mark names a correspondent or an agency in capitals: «Брест» between slashes is none. */
const authorPattern = /^Корр\.|\p{Lu}{2}/u;
const mostPlaces = 6;

/**
 * Recognises a dateline at the beginning of a text: `13 декабря, Минск /Корр. ВЕСТКА/. …`,
 * `МИНСК, 13 декабря. /ВЕСТКА/. …`; day and places may each be absent.
 * @param text plain text of the first paragraph.
 * @param near the instant its day, printed without a year, is nearest to.
 * @returns the dateline's fields (`null` when the text has none) and the text after it. Places and
 *   author stay letter by letter as sent.
 */
export function recogniseDateline(
  text: string,
  near: Date,
): { dateline: Dateline | null; rest: string } {
  const none = { dateline: null, rest: text };
  const trimmed = text.trimStart();
  const [before, author, after] = trimmed.slice(0, longest).split('/', 3);
  if (before === undefined || author === undefined || after === undefined) return none;
  if (author.length < 2 || author.length > 120 || !authorPattern.test(author)) return none;
  if (!/^(?:$|[\s.,–—-])/.test(after)) return none;
  const whenAndWhere = readDayAndPlaces(before, near);
  if (!whenAndWhere) return none;
  const rest = trimmed.slice(before.length + author.length + 2).replace(/^\s*[.,–—-]?\s*/, '');
  return { dateline: { ...whenAndWhere, author: author.trim() }, rest };
}

/** `null` when a part is neither a day that exists nor a place. */
function readDayAndPlaces(text: string, near: Date): Omit<Dateline, 'author'> | null {
  const parts = text
    .split(/, | [–—-] /)
    .map((part) => part.trim().replace(/[.,]$/, ''))
    .filter((part) => part !== '');
  let day: Day | null = null;
  const places: string[] = [];
  for (const part of parts) {
    const [, number, month, year] = dayPattern.exec(part) ?? [];
    if (number && month) {
      const found = readDay(number, month, year, near);
      if (!found || day) return null;
      day = found;
    } else if (placePattern.test(part) && places.length < mostPlaces) places.push(part);
    else return null;
  }
  return { day, places };
}

/** The day nearest to an instant; `undefined` when it does not exist. */
function readDay(
  number: string,
  month: string,
  year: string | undefined,
  near: Date,
): Day | undefined {
  const nearYear = Number(dayOf(near).slice(0, 4));
  const years = year ? [Number(year)] : [nearYear, nearYear - 1, nearYear + 1];
  const monthNumber = String(months.indexOf(month) + 1).padStart(2, '0');
  const candidates = years
    .map((candidate) => `${candidate}-${monthNumber}-${number.padStart(2, '0')}`)
    .filter(isDay);
  const distance = (candidate: Day) =>
    Math.abs(Date.parse(`${candidate}T09:00:00Z`) - near.getTime());
  return candidates.sort((a, b) => distance(a) - distance(b))[0];
}
