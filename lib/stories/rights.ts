import { type SourceSettings, settingsOf } from '#lib/sources.ts';

/** What decides what may be done with a story. */
export interface RightsMatter {
  source: string;
  /** It was fetched from a feed that is followed. */
  pulled: boolean;
  rights: string | null;
  usageTerms: string | null;
}

/** Beginnings of words; «республика» is none of them. */
const acts =
  'перепеч|распростран|редистриб|ретрансл|перепродаж|переда[вч]|(?<!рес)публик|копирован|перадрук|распаўсюдж';
/** Words that speak of much else too: what permits or narrows them must not stand beside them. */
const uses =
  '(?<!\\p{L})(?:воспроизведени|узнаўленн|(?:использовани|выкарыстанн)\\p{L}*\\s+(?:\\p{L}+\\s+){0,3}(?:материал|матэрыял|текст|тэкст|публикац|стат[ье]|новост|контент))';
/** Not the end of «распаўсюджванне». */
const unlessNot = '(?<!(?<!\\p{L})не\\s)';
const forbidden = `${unlessNot}(?:(?:за|вос)прещ[её]н|(?:за|вос)прещается|забаронен|забараняецца)`;
const denied = `(?:${forbidden}|не\\s+допускается|не\\s+разреш)`;
const permitted = `${unlessNot}(?:разреш(?:[её]н[аоы]?(?!\\p{L})|ается|аются)|допускается|дазволен|дазваляецца)`;
/** The rest of a sentence, as far as nothing in it permits. */
const unlessPermitted = `(?:(?!${permitted}|в\\s+реклам)[^.;]){0,120}`;

const copies = String.raw`(?:re-?distribut|re-?publi|re-?sale|re-?sell|syndicat|re-?produc|re-?print|copying)\w*`;
const free = String.raw`(?<!\bnot\s)\b(?:permitted|allowed|welcome|free|freely)\b`;
const unlessFree = String.raw`(?:(?!${free}|\b(?:may|can)\s+(?:freely\s+)?be\b|\bwhen\b)[^.;]){0,120}`;
/** «May be reproduced» permits, whatever follows. */
const copied = String.raw`(?<!\b(?:may|can)\s+(?:freely\s+)?be\s+)\b${copies}`;
const consent = String.raw`\bwithout\s+(?:[\w'’-]+\s+){0,5}(?:permission|consent|authori[sz]ation|approval)`;

/**
 * Words of usage terms and copyright notices that forbid something, in the languages wires come in.
 * Words nobody knows forbid nothing beyond what the source's settings say.
 */
const forbidding = {
  resend: [
    new RegExp(
      `(?:не\\s+(?:подлежит|для)|без\\s+права|нельзя|${forbidden})[^.;]{0,60}(?:${acts})`,
      'iu',
    ),
    new RegExp(`(?:${acts})[^.;]{0,60}${denied}`, 'iu'),
    new RegExp(`(?:${acts}|${uses})${unlessPermitted}${denied}`, 'iu'),
    new RegExp(
      `(?:без\\s+права|нельзя|${denied})${unlessPermitted}${uses}(?![^.;]{0,60}${permitted})`,
      'iu',
    ),
    /(?<!\p{L})не\s+(?:перепечатывать|распространять|ретранслировать|передавать|публиковать|копировать|воспроизводить|перадрукоўваць|распаўсюджваць)/iu,
    /\b(?:not|never)\s+(?:(?:for|to\s+be)\s+)?publi(?:sh|cation)/iu,
    /\b(?:not?|never|without|prohibited|forbidden)\b[^.;]{0,60}\b(?:re-?distribut\w*|re-?publi\w*|re-?sale|re-?sell\w*|syndicat\w*|re-?broadcast\w*|transmi\w*|third part\w*)/iu,
    /\b(?:re-?distribut\w*|re-?publi\w*|re-?sale|re-?sell\w*|syndicat\w*)\b[^.;]{0,60}\b(?:prohibited|forbidden|not (?:permitted|allowed))/iu,
    new RegExp(
      String.raw`${copied}${unlessFree}(?:(?<!\bnot\s)\b(?:prohibited|forbidden)|\bnot\s+(?:permitted|allowed|authori[sz]ed))`,
      'iu',
    ),
    new RegExp(`${copied}${unlessFree}${consent}(?![^.;]{0,40}${free})`, 'iu'),
    new RegExp(
      String.raw`\b(?:not|never|cannot|prohibited|forbidden)\b${unlessFree}\bre-?(?:produc(?:e|ed|tion)|print(?:ed)?)\b`,
      'iu',
    ),
    new RegExp(
      String.raw`\bno\s+(?:(?:part|portion)\b[^.;]{0,120}\b${copies}|reproduction\b(?!\s+(?:fee|charge)))`,
      'iu',
    ),
  ],
  show: [
    /(?:только|лишь|не\s+(?:более|больше|дальше))\s+(?:заголов|анонс|перв\p{L}+\s+абзац|лид|начал)/iu,
    /\b(?:headline|lead|summary|abstract|excerpt)s?\b[^.;]{0,30}\bonly\b|\bonly\b[^.;]{0,30}\b(?:headline|lead|summary|abstract|excerpt)/iu,
  ],
} as const;

/**
 * What readers are shown of a story, and what is sent on: as its source is set, and less where the
 * story's own terms forbid it. Pure.
 */
export function rightsOf(
  { source, pulled, rights, usageTerms }: RightsMatter,
  known?: Readonly<Record<string, Partial<SourceSettings>>>,
): Pick<SourceSettings, 'show' | 'resend'> {
  const { show, resend } = settingsOf(source, pulled, known);
  const terms = [rights, usageTerms].filter((text) => text !== null).join('\n');
  const isLeadOnly = forbidding.show.some((words) => words.test(terms));
  if (forbidding.resend.some((words) => words.test(terms))) {
    return { show: isLeadOnly ? 'lead' : show, resend: 'none' };
  }
  if (!isLeadOnly) return { show, resend };
  return { show: 'lead', resend: resend === 'full' ? 'lead' : resend };
}
