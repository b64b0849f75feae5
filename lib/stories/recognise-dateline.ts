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

const monthPattern = `(?:${months.join('|')})`;
const placeName = "[А-ЯЁA-Z][\\p{L}'’.-]*(?:[ -][\\p{L}0-9'’.-]+){0,3}";
const places = `${placeName}(?:\\s*(?:,|–|—|-)\\s*${placeName}){0,5}`;
const day = `(\\d{1,2})\\s+(${monthPattern})(?:\\s+(\\d{4})(?:\\s*(?:г\\.|года))?)?`;
/** An author mark names a correspondent or an agency in capitals: «Брест» between slashes is none. */
const author = '\\/((?:Корр\\.|(?=[^/]*\\p{Lu}{2}))[^/\\n]{2,120}?)\\/';
const end = '\\s*(?:\\.|—|–|-)?\\s+';

/** A dateline stands within the first characters of a text. */
const longest = 300;

/** `13 декабря, Минск /Корр. ВЕСТКА/. …` — day and places may each be absent. */
const dayFirst = new RegExp(`^(?:${day}[.,]?\\s*)?(?:(${places})[.,]?\\s*)?${author}${end}`, 'u');
/** `МИНСК, 13 декабря. /ВЕСТКА/. …` */
const placeFirst = new RegExp(`^(${places})[.,]\\s*${day}[.,]?\\s*${author}${end}`, 'u');

/**
 * Recognises a dateline at the beginning of a text.
 * @param text plain text of the first paragraph.
 * @param near the instant its day, printed without a year, is nearest to.
 * @returns the dateline's fields (`null` when the text has none) and the text after it. Places and
 *   author stay letter by letter as sent.
 */
export function recogniseDateline(
  text: string,
  near: Date,
): { dateline: Dateline | null; rest: string } {
  // A text that is nothing but a dateline still has its end to match.
  const padded = `${text.trimStart()} `;
  const head = padded.slice(0, longest);
  const first = dayFirst.exec(head);
  if (first) {
    const [whole, number, month, year, placeNames, mark] = first;
    const found = readDay(number, month, year, near);
    if (found !== undefined) return result(whole, found, placeNames, mark);
  }
  const second = placeFirst.exec(head);
  if (second) {
    const [whole, placeNames, number, month, year, mark] = second;
    const found = readDay(number, month, year, near);
    if (found !== undefined) return result(whole, found, placeNames, mark);
  }
  return { dateline: null, rest: text };

  function result(whole: string, found: Day | null, names?: string, mark?: string) {
    return {
      dateline: { day: found, places: splitPlaces(names), author: mark ?? null },
      rest: padded.slice(whole.length).trim(),
    };
  }
}

function splitPlaces(names: string | undefined): string[] {
  if (!names) return [];
  return names.split(/\s*,\s*|\s+[–—-]\s+/u).filter((name) => name !== '');
}

/** `null` without a day, `undefined` for a day that does not exist. */
function readDay(
  number: string | undefined,
  month: string | undefined,
  year: string | undefined,
  near: Date,
): Day | null | undefined {
  if (!number || !month) return null;
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
