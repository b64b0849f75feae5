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
const forbidden = '(?:за|вос)прещ[её]н|(?:за|вос)прещается|забаронен|забараняецца';
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
    new RegExp(`(?:${acts})[^.;]{0,60}(?:${forbidden}|не\\s+допускается|не\\s+разреш)`, 'iu'),
    /(?<!\p{L})не\s+(?:перепечатывать|распространять|ретранслировать|передавать|публиковать|копировать|перадрукоўваць|распаўсюджваць)/iu,
    /\b(?:not|never)\s+(?:(?:for|to\s+be)\s+)?publi(?:sh|cation)/iu,
    /\b(?:not?|never|without|prohibited|forbidden)\b[^.;]{0,60}\b(?:re-?distribut\w*|re-?publi\w*|re-?sale|re-?sell\w*|syndicat\w*|re-?broadcast\w*|transmi\w*|third part\w*)/iu,
    /\b(?:re-?distribut\w*|re-?publi\w*|re-?sale|re-?sell\w*|syndicat\w*)\b[^.;]{0,60}\b(?:prohibited|forbidden|not (?:permitted|allowed))/iu,
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
